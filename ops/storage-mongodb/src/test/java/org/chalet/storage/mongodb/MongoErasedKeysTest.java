package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class MongoErasedKeysTest {
  @Test
  void what_one_node_notes_all_know_once() {
    try (TestDatabase database = new TestDatabase();
        MongoStorage one = database.open(new TestClock());
        MongoStorage other = database.open(new TestClock())) {
      Instant then = Instant.parse("2026-03-01T08:00:00Z");
      one.erasedKeys().note("invitation:i", then);
      one.erasedKeys().note("account:anna", then);
      other.erasedKeys().note("account:anna", then.plusSeconds(1));
      assertThat(other.erasedKeys().owners()).containsExactly("account:anna", "invitation:i");
    }
  }
}
