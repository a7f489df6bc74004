package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import org.bson.Document;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.Test;

class MongoStorageTest {
  @Test
  void aServerThatIsNotThereIsNamed() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String uri = "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=200";
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> MongoStorage.open(uri, "chalet", Clock.systemUTC()))
        .withMessageContaining("opening the log")
        .withMessageContaining("127.0.0.1:" + port);
  }

  @Test
  void whatMustBeUniqueHasAUniqueIndex() {
    try (TestDatabase database = new TestDatabase()) {
      database.open(Clock.systemUTC()).close();
      try (MongoClient client = database.client()) {
        var indexes =
            client
                .getDatabase(database.name())
                .getCollection("log")
                .listIndexes()
                .into(new ArrayList<>());
        assertThat(indexes)
            .filteredOn(index -> index.getBoolean("unique", false))
            .extracting(index -> index.get("key", Document.class).keySet())
            .anyMatch(keys -> keys.contains("keys"));
      }
    }
  }
}
