package org.chalet.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalet.storage.mongodb.Keys.Name;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which name, read from the log itself.
 *
 * <p>Each time a name changes hands its version grows by one, and (name, version) is a key in the
 * unique index of the log, stored by the same insert as the commit. Two nodes that both saw version
 * 4 both write version 5, and the index lets one of them through; the other looks again and finds
 * the name taken. So a name needs no second write that a crash could part from its commit, and no
 * cache that could be behind: the newest version is found by the same index.
 */
final class NameLedger {
  private static final int NAMES_PER_QUERY = 1_000;
  private static final int RANGES_PER_QUERY = 20;

  private final MongoCollection<Document> groups;

  NameLedger(MongoCollection<Document> groups) {
    this.groups = groups;
  }

  /**
   * What the log says of a name.
   *
   * @param version 0 for a name that nobody ever had
   */
  record State(long version, @Nullable String holder) {
    static final State UNKNOWN = new State(0, null);

    State next(@Nullable String nextHolder) {
      return new State(version + 1, nextHolder);
    }
  }

  State read(Name name) {
    return read(List.of(name)).getOrDefault(name, State.UNKNOWN);
  }

  /** The states of those names that ever changed hands. */
  Map<Name, State> read(Collection<Name> names) {
    Map<Name, State> states = new HashMap<>();
    inParts(names, NAMES_PER_QUERY, part -> read(anyHasFirstVersion(part), part, states));
    List<Name> known = List.copyOf(states.keySet());
    inParts(known, RANGES_PER_QUERY, part -> read(anyIsHeld(part), part, states));
    return states;
  }

  /** Most names are new, and this is the cheapest way to see it. */
  private static Bson anyHasFirstVersion(List<Name> names) {
    return Filters.in(LogFields.KEYS, names.stream().map(name -> Keys.version(name, 1)).toList());
  }

  private static Bson anyIsHeld(List<Name> names) {
    return Filters.or(names.stream().map(Keys::holdsName).toList());
  }

  private static void inParts(Collection<Name> names, int size, Consumer<List<Name>> query) {
    List<Name> all = List.copyOf(names);
    for (int from = 0; from < all.size(); from += size) {
      query.accept(all.subList(from, Math.min(from + size, all.size())));
    }
  }

  private void read(Bson filter, List<Name> names, Map<Name, State> states) {
    groups
        .find(filter)
        .projection(Projections.include(LogFields.KEYS, LogFields.COMMITS + "." + LogFields.CLAIMS))
        .forEach(group -> names.forEach(name -> read(group, name, states)));
  }

  private static void read(Document group, Name name, Map<Name, State> states) {
    long version =
        group.getList(LogFields.KEYS, String.class).stream()
            .mapToLong(key -> Keys.versionIn(key, name))
            .max()
            .orElse(0);
    if (version > states.getOrDefault(name, State.UNKNOWN).version()) {
      states.put(name, new State(version, lastHolder(group, name)));
    }
  }

  private static @Nullable String lastHolder(Document group, Name name) {
    List<@Nullable String> holders = new ArrayList<>();
    for (Document commit : group.getList(LogFields.COMMITS, Document.class)) {
      for (Document claim : commit.getList(LogFields.CLAIMS, Document.class)) {
        if (name.scope().equals(claim.getString(LogFields.SCOPE))
            && name.name().equals(claim.getString(LogFields.NAME))) {
          holders.add(claim.getString(LogFields.HOLDER));
        }
      }
    }
    return holders.getLast();
  }
}
