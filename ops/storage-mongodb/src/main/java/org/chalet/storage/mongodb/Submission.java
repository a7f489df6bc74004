package org.chalet.storage.mongodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.storage.mongodb.Keys.Name;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedCommit;

/** Commits on their way into the log, and what is known of each. */
final class Submission {
  private final Map<String, Commit> open = new LinkedHashMap<>();
  private final Map<String, AppendOutcome> settled;
  private final Set<String> missing;

  private Submission(Map<String, AppendOutcome> settled, Set<String> missing) {
    this.settled = settled;
    this.missing = missing;
  }

  static Submission of(Collection<Commit> commits) {
    return new Submission(new HashMap<>(), new HashSet<>()).part(commits);
  }

  /** For some of the commits of a call: it shares what becomes of them with this one. */
  Submission part(Collection<Commit> commits) {
    Submission part = new Submission(settled, missing);
    for (Commit commit : commits) {
      if (part.open.put(commit.id(), commit) != null) {
        throw new IllegalArgumentException("two commits have the id " + commit.id());
      }
    }
    return part;
  }

  List<Commit> open() {
    return List.copyOf(open.values());
  }

  boolean isSettled() {
    return open.isEmpty();
  }

  Set<Name> names() {
    Set<Name> names = new HashSet<>();
    open.values().forEach(c -> c.claims().forEach(claim -> names.add(Name.of(claim))));
    return names;
  }

  List<String> places() {
    List<String> places = new ArrayList<>();
    open.values().forEach(c -> c.events().forEach(event -> places.add(Keys.place(event))));
    return places;
  }

  Plan plan(Map<Name, NameLedger.State> names) {
    return Plan.of(open.values(), missing, names);
  }

  /** The group that was planned is stored: all is settled. */
  void stored(Plan plan, GroupCommit group) {
    plan.refused().forEach(this::refuse);
    recognize(group);
    missing.removeAll(group.keys());
  }

  /** The group is stored: whoever is in it is appended; true when one of ours was. */
  boolean recognize(GroupCommit group) {
    boolean ours = false;
    for (RecordedCommit recorded : group.commits()) {
      String id = recorded.commit().id();
      if (open.containsKey(id)) {
        settle(id, new Appended(recorded.firstPosition()));
        ours = true;
      }
    }
    return ours;
  }

  /** The group is stored: whoever wanted a place that it holds has lost. */
  void concede(GroupCommit group) {
    Set<String> taken = new HashSet<>(group.keys());
    for (Commit commit : open()) {
      for (NewEvent event : commit.events()) {
        if (taken.contains(Keys.place(event))) {
          refuse(commit, new StreamConflict(event.aggregateId(), event.sequence()));
          break;
        }
      }
    }
    missing.removeAll(taken);
  }

  void refuse(Commit commit, AppendOutcome refusal) {
    settle(commit.id(), refusal);
    commit.events().forEach(event -> missing.add(Keys.place(event)));
  }

  private void settle(String id, AppendOutcome outcome) {
    open.remove(id);
    settled.put(id, outcome);
  }

  AppendOutcome outcome(Commit commit) {
    AppendOutcome outcome = settled.get(commit.id());
    if (outcome == null) {
      throw new IllegalStateException("commit " + commit.id() + " was not settled");
    }
    return outcome;
  }
}
