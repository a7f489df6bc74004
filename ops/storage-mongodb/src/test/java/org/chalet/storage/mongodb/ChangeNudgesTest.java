package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a server in this process that keeps an oplog, and so has change streams. */
class ChangeNudgesTest {
  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client = client();
  private final MongoCollection<Document> log = client.getDatabase("test").getCollection("log");
  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

  private MongoClient client() {
    String uri = server.bindAndGetConnectionString();
    server.enableOplog();
    return MongoClients.create(uri);
  }

  @Test
  void anInsertOfAnyNodeIsHeard() throws Exception {
    log.insertOne(new Document("_id", 1L));
    try (ChangeNudges nudges = nudges()) {
      nudges.start();
      assertHeard("working true");
      assertHeard("nudge");
      log.insertOne(new Document("_id", 2L));
      assertHeard("nudge");
    }
  }

  @Test
  void aStreamThatBreaksOffIsToldAndPollingGoesOn() throws Exception {
    log.insertOne(new Document("_id", 1L));
    try (ChangeNudges nudges = nudges()) {
      nudges.start();
      assertHeard("working true");
      assertHeard("nudge");
      client.close();
      assertHeard("working false");
    }
  }

  private ChangeNudges nudges() {
    return new ChangeNudges(
        log, () -> heard.add("nudge"), working -> heard.add("working " + working));
  }

  private void assertHeard(String expected) throws InterruptedException {
    assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
  }

  @AfterEach
  void close() {
    client.close();
    server.shutdownNow();
  }
}
