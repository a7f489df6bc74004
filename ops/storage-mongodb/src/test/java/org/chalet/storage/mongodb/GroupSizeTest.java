package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.store.Commits.commit;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.List;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.chalet.store.AppendOutcome.TooLarge;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Batches and commits at the bounds of what a MongoDB document holds. */
class GroupSizeTest {
  private static final int MEBIBYTE = 1 << 20;

  private final TestDatabase database = new TestDatabase();
  private final MongoStorage storage = database.open(Clock.systemUTC());

  @Test
  void aSmallBatchIsOneDocument() {
    storage.log().append(List.of(commit("a", 0), commit("b", 0), commit("a", 1)));
    assertThat(documents()).isEqualTo(1);
  }

  @Test
  void aLargeBatchIsSeveralDocumentsInOrder() {
    List<AppendOutcome> outcomes =
        storage.log().append(List.of(large("a", 0, 5), large("a", 1, 5), large("b", 0, 1)));
    assertThat(outcomes).containsExactly(new Appended(1), new Appended(2), new Appended(3));
    assertThat(documents()).isEqualTo(2);
    ChainVerifier.verify(storage.log());
  }

  @Test
  void aCommitOfNearlyADocumentIsStoredAndReadBack() {
    assertThat(storage.log().append(List.of(large("a", 0, 15)))).containsExactly(new Appended(1));
    assertThat(storage.log().readFrom(1, 1).getFirst().event().payload()).hasSize(15 * MEBIBYTE);
    ChainVerifier.verify(storage.log());
  }

  @Test
  void aCommitBeyondADocumentIsRefusedAloneAndWhatBuildsOnItToo() {
    List<AppendOutcome> outcomes =
        storage.log().append(List.of(commit("b", 0), large("a", 0, 16), commit("a", 1)));
    assertThat(outcomes.getFirst()).isEqualTo(new Appended(1));
    assertThat(outcomes.get(1)).isInstanceOf(TooLarge.class);
    assertThat(outcomes.get(2)).isEqualTo(new StreamConflict("a", 1));
    assertThat(storage.log().head()).isEqualTo(1);
  }

  private static Commit large(String stream, long sequence, int mebibytes) {
    NewEvent small = commit(stream, sequence).events().getFirst();
    return commit(
        new NewEvent(
            small.id(),
            small.aggregateType(),
            stream,
            sequence,
            small.name(),
            small.revision(),
            small.time(),
            new byte[mebibytes * MEBIBYTE],
            small.trail()));
  }

  private long documents() {
    try (MongoClient client = database.client()) {
      return client.getDatabase(database.name()).getCollection("log").countDocuments();
    }
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }
}
