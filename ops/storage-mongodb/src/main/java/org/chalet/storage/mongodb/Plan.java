package org.chalet.storage.mongodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.storage.mongodb.Keys.Name;
import org.chalet.storage.mongodb.NameLedger.State;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.NameTaken;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;
import org.jspecify.annotations.Nullable;

/**
 * What to store of some commits, if the log is as it was last seen. Refusals are final only once
 * the accepted commits are stored, because a refused commit may have lost against one of them.
 */
final class Plan {
  private final List<Commit> accepted = new ArrayList<>();
  private final Map<Commit, AppendOutcome> refused = new IdentityHashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> missing;
  private final Map<Name, State> names;

  private Plan(Collection<String> missing, Map<Name, State> names) {
    this.missing = new HashSet<>(missing);
    this.names = new HashMap<>(names);
  }

  /**
   * @param missing places of streams that refused commits left empty: what builds on them is
   *     refused too
   * @param names as the log knows them
   */
  static Plan of(Collection<Commit> commits, Collection<String> missing, Map<Name, State> names) {
    Plan plan = new Plan(missing, names);
    commits.forEach(plan::decide);
    return plan;
  }

  List<Commit> accepted() {
    return accepted;
  }

  Map<Commit, AppendOutcome> refused() {
    return refused;
  }

  /** For the unique index. */
  List<String> keys() {
    return keys;
  }

  private void decide(Commit commit) {
    @Nullable AppendOutcome refusal = refusal(commit);
    if (refusal == null) {
      accept(commit);
    } else {
      refused.put(commit, refusal);
      commit.events().stream()
          .map(Keys::place)
          .filter(place -> !places.contains(place))
          .forEach(missing::add);
    }
  }

  private void accept(Commit commit) {
    accepted.add(commit);
    for (NewEvent event : commit.events()) {
      String place = Keys.place(event);
      places.add(place);
      missing.remove(place);
      keys.add(place);
    }
    for (Claim claim : commit.claims()) {
      Name name = Name.of(claim);
      State next = names.getOrDefault(name, State.UNKNOWN).next(claim.holder());
      names.put(name, next);
      keys.add(Keys.version(name, next.version()));
    }
  }

  private @Nullable AppendOutcome refusal(Commit commit) {
    Set<String> own = new HashSet<>();
    for (NewEvent event : commit.events()) {
      String place = Keys.place(event);
      String before = Keys.place(event.aggregateId(), event.sequence() - 1);
      boolean buildsOnNothing = missing.contains(before) && !own.contains(before);
      if (places.contains(place) || buildsOnNothing || !own.add(place)) {
        return new StreamConflict(event.aggregateId(), event.sequence());
      }
    }
    for (Claim claim : commit.claims()) {
      @Nullable String holder = names.getOrDefault(Name.of(claim), State.UNKNOWN).holder();
      if (claim.isRefusedBy(holder)) {
        return new NameTaken(claim.scope(), claim.name());
      }
    }
    return null;
  }
}
