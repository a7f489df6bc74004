package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.store.Change;
import org.chalet.store.Scan;
import org.chalet.store.ScanContract;
import org.chalet.store.TestClock;
import org.chalet.store.Things;
import org.chalet.store.View;
import org.chalet.store.ViewStore;
import org.chalet.store.ViewStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoViewStoreTest implements ViewStoreContract, ScanContract {
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

  private static Change put(String name) {
    return Things.put("id " + name, 1, Things.thing(name, "o", 1));
  }

  @AfterEach
  void close() {
    storage.close();
    database.close();
  }
}
