package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.ScanContract;
import org.chalet.store.StorageFailure;
import org.chalet.store.TestClock;
import org.chalet.store.TextScanContract;
import org.chalet.store.Things;
import org.chalet.store.View;
import org.chalet.store.ViewStore;
import org.chalet.store.ViewStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoViewStoreTest implements ViewStoreContract, ScanContract, TextScanContract {
  private static final Things.Thing A = Things.thing("a", "anna", 1);
  private static final Things.Thing B = Things.thing("b", "bob", 2);

  private final TestDatabase database = new TestDatabase();
  private final MongoStorage storage = database.open(new TestClock());

  @Override
  public ViewStore views() {
    return storage.views();
  }

  /**
   * The server in this process compares texts by UTF-16 code units, MongoDB itself by UTF-8 bytes;
   * they differ beyond the basic plane only.
   */
  @Override
  @Test
  public void textsAreOrderedByTheirUtf8Bytes() {
    if (database.isReal()) {
      ScanContract.super.textsAreOrderedByTheirUtf8Bytes();
      return;
    }
    View view = views().open(Things.SCHEMA);
    List<String> names = List.of("", "A", "a", "a/", "aé", "b", "é", "\uffee");
    names.reversed().forEach(name -> view.apply(Things.batch(1, put(name))));
    assertThat(view.find(Things.THING, Scan.of(Things.BY_NAME)))
        .extracting(document -> document.value().name())
        .isEqualTo(names);
  }

  @Test
  void documentsOfABatchMaySwapTheirUniqueKeys() {
    View view = views().open(Things.SCHEMA);
    view.apply(Things.batch(1, Things.put("1", 1, A), Things.put("2", 1, B)));
    view.apply(Things.batch(2, Things.put("1", 2, B), Things.put("2", 2, A)));
    assertThat(view.find(Things.THING, Scan.of(Things.BY_NAME)))
        .extracting(Document::id)
        .containsExactly("2", "1");
    assertThatIllegalStateException()
        .isThrownBy(() -> view.apply(Things.batch(3, Things.put("3", 3, A))));
  }

  @Test
  void aGenerationThatAnotherNodeReplacedAnswersNothing() {
    View seen = views().open(Things.SCHEMA);
    seen.apply(Things.batch(1, Things.put("1", 1, A)));
    try (MongoStorage other = database.open(new TestClock())) {
      View built = other.views().build(Things.SCHEMA);
      other.views().goLive(built);
    }
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> seen.find(Things.THING, Scan.of(Things.BY_NAME)));
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> seen.apply(Things.batch(2, Things.put("2", 2, B))));
    assertThat(views().open(Things.SCHEMA).position()).isZero();
  }

  @Test
  void nodesThatOpenANewViewTogetherShareOneGeneration() {
    try (MongoStorage other = database.open(new TestClock())) {
      assertThat(other.views().open(Things.SCHEMA).generation())
          .isEqualTo(views().open(Things.SCHEMA).generation());
    }
  }

  private static Change put(String name) {
    return Things.put("id " + name, 1, Things.thing(name, "o", 1));
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }
}
