package org.chalet.storage.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.chalet.store.ChainVerifier;
import org.chalet.store.EventLog;
import org.chalet.store.TamperedLogContract;

/** Every commit is a document of its own here. */
class TamperedMongoTest implements TamperedLogContract {
  private static final String EVENT = "commits.0.events.0.";

  @Override
  public Tampering tampering() {
    return new OfDocuments();
  }

  private static final class OfDocuments implements Tampering {
    private final TestDatabase database = new TestDatabase();
    private final MongoStorage storage = database.open(Clock.systemUTC());

    @Override
    public void fill(Consumer<EventLog> filling) {
      filling.accept(storage.log());
    }

    private void log(Consumer<MongoCollection<Document>> how) {
      try (MongoClient client = database.client()) {
        how.accept(client.getDatabase(database.name()).getCollection("log"));
      }
    }

    private void set(long position, String field, Object value) {
      log(log -> log.updateOne(at(position), Updates.set(field, value)));
    }

    private static Bson at(long position) {
      return Filters.eq("_id", position);
    }

    @Override
    public void change(String field, long position) {
      set(position, EVENT + field, new Binary(new byte[] {1, 2, 3}));
    }

    @Override
    public void rename(String field, long position) {
      set(position, EVENT + field, "another");
    }

    @Override
    public void changeTime(long position) {
      set(position, EVENT + "time", 4711L);
    }

    @Override
    public void halve(long position) {
      set(position, EVENT + "payload", new Binary(new byte[] {'{'}));
    }

    @Override
    public void changeHash(long position) {
      set(position, "commits.0.hash", new Binary(new byte[32]));
    }

    @Override
    public void delete(long position) {
      log(log -> log.deleteOne(at(position)));
    }

    @Override
    public void swap(long one, long other) {
      log(log -> {
        Object ofOne = commits(log, one);
        Object ofOther = commits(log, other);
        log.updateOne(at(one), Updates.set("commits", ofOther));
        log.updateOne(at(other), Updates.set("commits", ofOne));
      });
    }

    private static Object commits(MongoCollection<Document> log, long position) {
      return List.copyOf(
          Objects.requireNonNull(log.find(at(position)).first())
              .getList("commits", Document.class));
    }

    @Override
    public void changeClaim(long position) {
      set(position, "commits.0.claims.0.holder", "thief");
    }

    @Override
    public void dropClaim(long position) {
      set(position, "commits.0.claims", List.of());
    }

    @Override
    public ChainVerifier.Verified verify() {
      return ChainVerifier.verify(storage.log());
    }

    @Override
    public void close() {
      storage.close();
      database.close();
    }
  }
}
