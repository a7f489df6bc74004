package org.chalet.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Where a node whose inserts come too late again and again says so, and how long its round trips
 * are: a node that never succeeds could not be seen by the others in any other way. Nothing depends
 * on a note but how long others pause.
 */
final class WaitingNotes {
  private static final String NODE = "_id";
  private static final String NUMBER = "number";
  private static final String ROUND_TRIP = "roundTripNanos";
  private static final String WRITTEN = "written";
  private static final long DAYS_KEPT = 1;

  private final MongoCollection<Document> notes;
  private final String node = UUID.randomUUID().toString();
  private final Map<String, Long> seen = new HashMap<>();
  private long number;

  WaitingNotes(MongoCollection<Document> notes) {
    this.notes = notes;
    notes.createIndex(
        Indexes.ascending(WRITTEN), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
  }

  void write(long roundTripNanos, Instant now) {
    Document note =
        new Document(NODE, node)
            .append(NUMBER, ++number)
            .append(ROUND_TRIP, roundTripNanos)
            .append(WRITTEN, Date.from(now));
    notes.replaceOne(Filters.eq(NODE, node), note, new ReplaceOptions().upsert(true));
  }

  /** The longest round trip of the nodes that wrote since the last look; 0 when none did. */
  long look() {
    long longest = 0;
    for (Document note : notes.find(Filters.ne(NODE, node))) {
      Long before = seen.put(note.getString(NODE), note.getLong(NUMBER));
      if (!note.getLong(NUMBER).equals(before)) {
        longest = Math.max(longest, note.getLong(ROUND_TRIP));
      }
    }
    return longest;
  }
}
