package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Commits;
import org.chalet.store.DamagedHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log that somebody changed behind Chalet's back. */
class DamagedLogTest {
  private final TestDatabase database = new TestDatabase();

  @BeforeEach
  void write() {
    try (MongoStorage storage = database.open(Clock.systemUTC())) {
      for (int sequence = 0; sequence < 5; sequence++) {
        storage.log().append(List.of(Commits.commit("a", sequence), Commits.commit("b", sequence)));
      }
    }
  }

  @Test
  void aWholeLogOpens() {
    database.open(Clock.systemUTC()).close();
  }

  @Test
  void aChangedEventIsFoundAtOpening() {
    damage(log -> log.updateOne(Filters.eq("_id", 7L), set("commits.1.events.0.payload")));
    assertDamagedAt(8);
  }

  @Test
  void aMissingGroupIsFoundAtOpening() {
    damage(log -> log.deleteOne(Filters.eq("_id", 5L)));
    assertDamagedAt(5);
  }

  @Test
  void aMissingEventIsFoundAtOpening() {
    damage(log -> log.updateOne(Filters.eq("_id", 3L), Updates.popLast("commits")));
    assertDamagedAt(4);
  }

  @Test
  void anEventInAnotherPlaceIsFoundAtOpening() {
    damage(log ->
        log.updateOne(Filters.eq("_id", 3L), Updates.set("commits.0.events.0.position", 33L)));
    assertDamagedAt(3);
  }

  @Test
  void aGroupThatIsNotChainedIsFoundAtOpening() {
    damage(log -> log.updateOne(Filters.eq("_id", 5L), set("previous")));
    assertDamagedAt(5);
  }

  @Test
  void whatIsMissingIsNeverSkippedByAReader() {
    try (MongoStorage storage = database.open(Clock.systemUTC())) {
      damage(log -> log.deleteOne(Filters.eq("_id", 5L)));
      assertThatExceptionOfType(DamagedHistory.class)
          .isThrownBy(() -> storage.log().readFrom(1, 100))
          .satisfies(damaged -> assertThat(damaged.position()).isEqualTo(5));
      assertThatExceptionOfType(DamagedHistory.class)
          .isThrownBy(() -> storage.log().readFrom(5, 100));
      assertThatExceptionOfType(DamagedHistory.class)
          .isThrownBy(() -> ChainVerifier.verify(storage.log()));
    }
  }

  private static org.bson.conversions.Bson set(String field) {
    return Updates.set(field, new Binary(new byte[32]));
  }

  private void damage(Consumer<MongoCollection<Document>> how) {
    try (MongoClient client = database.client()) {
      how.accept(client.getDatabase(database.name()).getCollection("log"));
    }
  }

  private void assertDamagedAt(long position) {
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(() -> database.open(Clock.systemUTC()))
        .satisfies(damaged -> assertThat(damaged.position()).isEqualTo(position));
  }

  @AfterEach
  void close() {
    database.close();
  }
}
