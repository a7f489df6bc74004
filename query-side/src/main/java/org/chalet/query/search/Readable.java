package org.chalet.query.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.kernel.value.CalendarId;
import org.chalet.query.finding.FindTags;
import org.chalet.query.finding.Findable;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may read.
 *
 * @param whole all that this account owns is read; or null
 * @param owners what else is read, each with its owner
 */
record Readable(@Nullable String whole, Map<String, String> owners) {
  Readable {
    owners = Map.copyOf(owners);
  }

  boolean isNothing() {
    return whole == null && owners.isEmpty();
  }

  boolean admits(Findable found) {
    return found.owner().equals(whole) || owners.containsKey(found.collection());
  }

  /** The scopes of what people wrote: who owns what is read. */
  Set<String> recordedOwners() {
    return Stream.concat(
            Stream.ofNullable(whole),
            owners.entrySet().stream()
                .filter(one -> isRecorded(one.getKey()))
                .map(Map.Entry::getValue))
        .map(FindTags::scope)
        .collect(Collectors.toSet());
  }

  /** One of these is on what is read of it; none where all is. */
  Set<String> recordedTags() {
    Set<String> tags =
        owners.keySet().stream()
            .filter(Readable::isRecorded)
            .map(FindTags::collection)
            .collect(Collectors.toCollection(HashSet::new));
    if (whole != null && !tags.isEmpty()) {
      tags.add(FindTags.scope(whole));
    }
    return tags;
  }

  private static boolean isRecorded(String collection) {
    return !CalendarId.isSubscription(collection) && !Shelves.isDirectory(collection);
  }
}
