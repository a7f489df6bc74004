package org.chalet.storage.mongodb;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An empty database: of the server that {@code CHALET_TEST_MONGODB_URI} names, or of one in this
 * process.
 */
final class TestDatabase implements AutoCloseable {
  private final @Nullable MongoServer server;
  private final String uri;
  private final String name = "chalet_test_" + UUID.randomUUID().toString().replace("-", "");

  TestDatabase() {
    @Nullable String given = System.getenv("CHALET_TEST_MONGODB_URI");
    if (given == null) {
      server = new MongoServer(new MemoryBackend());
      uri = server.bindAndGetConnectionString();
    } else {
      server = null;
      uri = given;
    }
  }

  String name() {
    return name;
  }

  /** Whether MongoDB itself answers. */
  boolean isReal() {
    return server == null;
  }

  MongoClientSettings settings() {
    return MongoStorage.settings(uri);
  }

  InetSocketAddress address() {
    return server == null
        ? new InetSocketAddress(
            settings().getClusterSettings().getHosts().getFirst().getHost(),
            settings().getClusterSettings().getHosts().getFirst().getPort())
        : server.getLocalAddress();
  }

  MongoStorage open(Clock clock) {
    return MongoStorage.open(settings(), name, clock, new Random(1));
  }

  MongoClient client() {
    return MongoClients.create(settings());
  }

  @Override
  public void close() {
    if (server == null) {
      try (MongoClient client = client()) {
        client.getDatabase(name).drop();
      }
    } else {
      server.shutdownNow();
    }
  }
}
