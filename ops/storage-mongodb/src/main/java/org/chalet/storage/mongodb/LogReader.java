package org.chalet.storage.mongodb;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalet.store.DamagedHistory;
import org.chalet.store.EventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Reads what a majority holds, by the two indexes of the log: position and key. */
final class LogReader {
  private static final int DOCUMENTS_PER_REPLY = 100;
  private static final long NONE = 0;

  private final MongoCollection<GroupCommit> groups;
  private final AtomicLong knownHead = new AtomicLong();

  LogReader(MongoCollection<GroupCommit> groups) {
    this.groups = groups;
  }

  List<RecordedEvent> readFrom(long position, int limit) {
    List<RecordedEvent> events = new ArrayList<>();
    LongAdder octets = new LongAdder();
    readGroups(
        position,
        limit,
        group -> {
          octets.add(addEvents(group, position, limit, events));
          return events.size() < limit && octets.sum() < EventLog.OCTETS_PER_READ;
        });
    return events;
  }

  /** How many octets of payloads were added. */
  private static long addEvents(
      GroupCommit group, long from, int limit, List<RecordedEvent> events) {
    long position = group.firstPosition();
    long octets = 0;
    for (RecordedCommit commit : group.commits()) {
      for (NewEvent event : commit.commit().events()) {
        if (position >= from && events.size() < limit) {
          events.add(new RecordedEvent(position, event));
          octets += event.payload().length;
        }
        position++;
      }
    }
    return octets;
  }

  List<RecordedCommit> readCommits(long position, int limit) {
    List<RecordedCommit> commits = new ArrayList<>();
    readGroups(
        position,
        limit,
        group -> {
          group.commits().stream()
              .filter(commit -> commit.lastPosition() >= position)
              .limit(limit - commits.size())
              .forEach(commits::add);
          return commits.size() < limit;
        });
    return commits;
  }

  /**
   * Visits groups from the one that holds the position on, until the visitor has enough; {@code
   * atMost} groups are needed.
   */
  private void readGroups(long position, int atMost, Predicate<GroupCommit> visitor) {
    long start = Math.max(position, 1);
    long first = readGroupsFrom(start, atMost, visitor);
    if (first == start) {
      return;
    }
    OptionalLong around = groupAround(start);
    if (around.isPresent()) {
      readGroupsFrom(around.getAsLong(), atMost, visitor);
    } else if (first != NONE) {
      throw missing(start);
    }
  }

  /**
   * Visits nothing unless a group begins at the position; returns where the first group at or
   * behind it begins.
   */
  private long readGroupsFrom(long position, int atMost, Predicate<GroupCommit> visitor) {
    FindIterable<GroupCommit> found =
        groups
            .find(Filters.gte(LogFields.FIRST_POSITION, position))
            .sort(Sorts.ascending(LogFields.FIRST_POSITION))
            .limit(atMost)
            .batchSize(DOCUMENTS_PER_REPLY);
    long next = position;
    try (MongoCursor<GroupCommit> cursor = found.cursor()) {
      while (cursor.hasNext()) {
        GroupCommit group = cursor.next();
        if (group.firstPosition() != next) {
          if (next == position) {
            return group.firstPosition();
          }
          throw missing(next);
        }
        next = group.lastPosition() + 1;
        if (!visitor.test(group)) {
          break;
        }
      }
    }
    return next == position ? NONE : position;
  }

  private static DamagedHistory missing(long position) {
    return new DamagedHistory(position, "position " + position + " is missing in the log");
  }

  /** The first position of the group before the position, when it reaches that far. */
  private OptionalLong groupAround(long position) {
    @Nullable Document before = newest(Filters.lt(LogFields.FIRST_POSITION, position));
    return before != null && last(before) >= position
        ? OptionalLong.of(before.getLong(LogFields.FIRST_POSITION))
        : OptionalLong.empty();
  }

  List<RecordedEvent> readStream(String aggregateId, long fromSequence, long beyond) {
    Bson groupsOfIt =
        Aggregates.match(Keys.holdsStream(aggregateId, Math.max(fromSequence, 0), beyond));
    return events(List.of(groupsOfIt), aggregateId, fromSequence, beyond);
  }

  Optional<RecordedEvent> readLast(String aggregateId) {
    List<Bson> newestGroup =
        List.of(
            Aggregates.match(Keys.holdsStream(aggregateId, 0, Long.MAX_VALUE)),
            Aggregates.sort(Sorts.descending(LogFields.FIRST_POSITION)),
            Aggregates.limit(1));
    return events(newestGroup, aggregateId, 0, Long.MAX_VALUE).reversed().stream().findFirst();
  }

  /** The stream's events in the groups that the first stages find, in order. */
  private List<RecordedEvent> events(
      List<Bson> groupsFound, String aggregateId, long fromSequence, long beyond) {
    String events = LogFields.COMMITS + "." + LogFields.EVENTS;
    List<Bson> stages = new ArrayList<>(groupsFound);
    stages.add(Aggregates.unwind("$" + LogFields.COMMITS));
    stages.add(Aggregates.unwind("$" + events));
    stages.add(
        Aggregates.match(
            Filters.and(
                Filters.eq(events + "." + LogFields.AGGREGATE_ID, aggregateId),
                Filters.gte(events + "." + LogFields.SEQUENCE, fromSequence),
                Filters.lt(events + "." + LogFields.SEQUENCE, beyond))));
    stages.add(Aggregates.replaceRoot("$" + events));
    List<RecordedEvent> found =
        groups.aggregate(stages, RecordedEvent.class).into(new ArrayList<>());
    found.sort(Comparator.comparingLong(RecordedEvent::position));
    return found;
  }

  /**
   * Positions have no gap, so the group behind the known head, if there is one, is found by its
   * {@code _id}; only who is far behind needs the index's end.
   */
  long head() {
    long known = knownHead.get();
    @Nullable Document next = newest(Filters.eq(LogFields.FIRST_POSITION, known + 1));
    if (next != null) {
      @Nullable Document newest = newest(Filters.gt(LogFields.FIRST_POSITION, known));
      known = last(newest == null ? next : newest);
    }
    return knownHead.accumulateAndGet(known, Math::max);
  }

  private @Nullable Document newest(org.bson.conversions.Bson filter) {
    return groups
        .withDocumentClass(Document.class)
        .find(filter)
        .sort(Sorts.descending(LogFields.FIRST_POSITION))
        .limit(1)
        .projection(Projections.include(LogFields.EVENT_COUNT))
        .first();
  }

  private static long last(Document group) {
    return group.getLong(LogFields.FIRST_POSITION) + group.getInteger(LogFields.EVENT_COUNT) - 1;
  }
}
