package org.chalet.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.chalet.storage.mongodb.Keys.Name;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which name, read from the log itself.
 *
 * <p>Each time a name changes hands its version grows by one, and (name, version) is a key in the
 * unique index of the log, stored by the same insert as the commit. Two nodes that both saw version
 * 4 both write version 5, and the index lets one of them through; the other looks again and finds
 * the name taken. So a name needs no second write that a crash could part from its commit, and no
 * cache that could be behind: the newest version is found by a range of the same index.
 */
final class NameLedger {
  private static final int NAMES_PER_QUERY = 100;

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
    return read(Set.of(name)).getOrDefault(name, State.UNKNOWN);
  }

  /** The states of those names that ever changed hands. */
  Map<Name, State> read(Collection<Name> names) {
    Map<Name, State> states = new HashMap<>();
    List<Name> all = List.copyOf(names);
    for (int from = 0; from < all.size(); from += NAMES_PER_QUERY) {
      read(all.subList(from, Math.min(from + NAMES_PER_QUERY, all.size())), states);
    }
    return states;
  }

  private void read(List<Name> names, Map<Name, State> states) {
    groups
        .find(Filters.or(names.stream().map(Keys::holdsName).toList()))
        .projection(
            Projections.include(LogFields.KEYS, LogFields.COMMITS + "." + LogFields.CLAIMS))
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
