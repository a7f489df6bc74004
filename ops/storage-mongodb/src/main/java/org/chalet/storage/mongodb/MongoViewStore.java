package org.chalet.storage.mongodb;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.chalet.store.View;
import org.chalet.store.ViewSchema;
import org.chalet.store.ViewStore;

/** A collection for each kind of each generation of a view. */
final class MongoViewStore implements ViewStore {
  private final MongoDatabase database;
  private final ViewCatalogue catalogue;
  private final Map<String, ReentrantReadWriteLock> locks = new ConcurrentHashMap<>();

  private MongoViewStore(MongoDatabase database) {
    this.database = database;
    this.catalogue = new ViewCatalogue(database);
  }

  /** Writes go to a majority: what a failover takes back would else be missing for ever. */
  static MongoViewStore open(MongoDatabase database) {
    return new MongoViewStore(
        database
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary()));
  }

  @Override
  public View open(ViewSchema schema) {
    return Failures.translating("opening the view " + schema.name(), () -> liveOrEmpty(schema));
  }

  private View liveOrEmpty(ViewSchema schema) {
    while (true) {
      Optional<String> live = catalogue.live(schema.name());
      if (live.isPresent() && catalogue.fits(live.get(), schema)) {
        return view(schema, new Generation(schema.name(), live.get()));
      }
      Generation empty = catalogue.create(schema);
      if (catalogue.switchTo(empty, live)) {
        live.ifPresent(this::dropWhenUnread);
        return view(schema, empty);
      }
      catalogue.drop(empty.id());
    }
  }

  @Override
  public View build(ViewSchema schema) {
    return Failures.translating(
        "building the view " + schema.name(),
        () -> {
          catalogue.others(schema.name()).forEach(this::dropWhenUnread);
          return view(schema, catalogue.create(schema));
        });
  }

  @Override
  public void goLive(View built) {
    Generation generation = new Generation(built.schema().name(), built.generation());
    Failures.translating(
        "switching the view " + generation.view(),
        () -> {
          Optional<String> before = catalogue.live(generation.view());
          while (!catalogue.switchTo(generation, before)) {
            before = catalogue.live(generation.view());
          }
          before.filter(id -> !id.equals(generation.id())).ifPresent(this::dropWhenUnread);
        });
  }

  @Override
  public void drop(View built) {
    Failures.translating(
        "dropping a generation of " + built.schema().name(),
        () -> {
          if (catalogue.live(built.schema().name()).equals(Optional.of(built.generation()))) {
            throw new IllegalArgumentException("generation " + built.generation() + " is live");
          }
          dropWhenUnread(built.generation());
        });
  }

  private void dropWhenUnread(String generation) {
    ReentrantReadWriteLock lock = lock(generation);
    lock.writeLock().lock();
    try {
      catalogue.drop(generation);
    } finally {
      lock.writeLock().unlock();
      locks.remove(generation);
    }
  }

  private View view(ViewSchema schema, Generation generation) {
    return new MongoView(schema, generation, database, catalogue, lock(generation.id()));
  }

  private ReentrantReadWriteLock lock(String generation) {
    return locks.computeIfAbsent(generation, id -> new ReentrantReadWriteLock());
  }

  @Override
  public void close() {}
}
