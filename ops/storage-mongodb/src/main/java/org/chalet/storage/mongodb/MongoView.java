package org.chalet.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.DeadLetter;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.StorageFailure;
import org.chalet.store.TextScan;
import org.chalet.store.View;
import org.chalet.store.ViewSchema;

/**
 * One generation. A batch is several writes, the position last; a lock keeps readers of this node
 * from seeing half of it. Readers of other nodes may see its documents one by one, each whole.
 */
final class MongoView implements View {
  private static final String ID = "_id";
  private static final String SEQUENCE = "sequence";
  private static final String EVENT = "event";
  private static final String ERROR = "error";

  private final ViewSchema schema;
  private final Generation generation;
  private final ViewCatalogue catalogue;
  private final ReentrantReadWriteLock lock;
  private final Map<String, KindCollection<?>> kinds = new HashMap<>();
  private final MongoCollection<org.bson.Document> letters;

  MongoView(
      ViewSchema schema,
      Generation generation,
      MongoDatabase database,
      ViewCatalogue catalogue,
      ReentrantReadWriteLock lock) {
    this.schema = schema;
    this.generation = generation;
    this.catalogue = catalogue;
    this.lock = lock;
    this.letters = generation.letters(database);
    schema
        .kinds()
        .forEach(kind ->
            kinds.put(
                kind.name(), new KindCollection<>(kind, generation.documents(database, kind))));
  }

  @Override
  public ViewSchema schema() {
    return schema;
  }

  @Override
  public String generation() {
    return generation.id();
  }

  @Override
  public long position() {
    return reading(() -> catalogue.position(generation.id()).orElseThrow(this::dropped));
  }

  @Override
  public <D> Optional<Document<D>> get(Kind<D> kind, String id) {
    return reading(() -> collection(kind).get(id), Optional::isEmpty);
  }

  @Override
  public <D> List<Document<D>> getAll(Kind<D> kind, Collection<String> ids) {
    return reading(() -> collection(kind).getAll(ids), List::isEmpty);
  }

  @Override
  public <D> List<Document<D>> find(Kind<D> kind, Scan<D> scan) {
    return reading(() -> collection(kind).find(scan), List::isEmpty);
  }

  @Override
  public <D> List<Row> rows(Kind<D> kind, Scan<D> scan) {
    return reading(() -> collection(kind).rows(scan), List::isEmpty);
  }

  @Override
  public <D> long count(Kind<D> kind, Scan<D> scan) {
    return reading(() -> collection(kind).count(scan), count -> count == 0);
  }

  @Override
  public <D> List<Document<D>> search(Kind<D> kind, TextScan scan) {
    return reading(() -> collection(kind).search(scan), List::isEmpty);
  }

  @Override
  public <D> long count(Kind<D> kind, TextScan scan) {
    return reading(() -> collection(kind).count(scan), count -> count == 0);
  }

  @Override
  public void apply(Batch batch) {
    Map<String, KindChanges> changes = new LinkedHashMap<>();
    for (Change change : batch.changes()) {
      changes
          .computeIfAbsent(change.kind().name(), name -> new KindChanges(collection(change.kind())))
          .add(change);
    }
    Lock writing = lock.writeLock();
    writing.lock();
    try {
      Failures.translating(
          "applying a batch to the view " + schema.name(),
          () -> {
            changes.values().forEach(KindChanges::store);
            batch.parked().forEach(this::park);
            if (!batch.settled().isEmpty()) {
              letters.deleteMany(Filters.in(ID, batch.settled()));
            }
            if (!catalogue.move(generation.id(), batch.position())) {
              throw dropped();
            }
          });
    } finally {
      writing.unlock();
    }
  }

  private void park(DeadLetter letter) {
    letters.replaceOne(
        Filters.eq(ID, letter.position()),
        new org.bson.Document(ID, letter.position())
            .append(SEQUENCE, letter.sequence())
            .append(EVENT, letter.eventName())
            .append(ERROR, letter.error()),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public List<DeadLetter> deadLetters(long after, int limit) {
    return letters(Filters.gt(ID, after), limit);
  }

  @Override
  public List<DeadLetter> deadLettersOf(String sequence, int limit) {
    return letters(Filters.eq(SEQUENCE, sequence), limit);
  }

  private List<DeadLetter> letters(Bson which, int limit) {
    return reading(() ->
        letters
            .find(which)
            .sort(Sorts.ascending(ID))
            .limit(limit)
            .map(MongoView::letter)
            .into(new ArrayList<>()));
  }

  private static DeadLetter letter(org.bson.Document letter) {
    return new DeadLetter(
        letter.getString(SEQUENCE),
        letter.getLong(ID),
        letter.getString(EVENT),
        letter.getString(ERROR));
  }

  @Override
  public long deadLetterCount() {
    return reading(letters::countDocuments);
  }

  @Override
  public Collection<String> parkedSequences() {
    return reading(() -> letters.distinct(SEQUENCE, String.class).into(new ArrayList<>()));
  }

  /** Another node may have replaced this generation: then nothing is found, which is no answer. */
  private <T> T reading(Supplier<T> query, Predicate<T> isNothing) {
    T found = reading(query);
    if (isNothing.test(found)) {
      position();
    }
    return found;
  }

  private <T> T reading(Supplier<T> query) {
    Lock reading = lock.readLock();
    reading.lock();
    try {
      return Failures.translating("reading the view " + schema.name(), query);
    } finally {
      reading.unlock();
    }
  }

  private StorageFailure dropped() {
    return new StorageFailure(
        "generation " + generation.id() + " of the view " + schema.name() + " was replaced");
  }

  @SuppressWarnings("unchecked")
  private <D> KindCollection<D> collection(Kind<D> kind) {
    KindCollection<?> collection = kinds.get(kind.name());
    if (collection == null) {
      throw new IllegalArgumentException(
          "the view " + schema.name() + " has no kind " + kind.name());
    }
    return (KindCollection<D>) collection;
  }
}
