package org.chalet.query.past;

import static org.chalet.query.past.PastSchema.BY_NAME;
import static org.chalet.query.past.PastSchema.CURRENT;
import static org.chalet.query.past.PastSchema.PAST;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.SyncState;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** A collection as it was at a position. */
record HeldThen(Supplier<View> view, Texts texts, StoredCollection collection, long position)
    implements Unchanging {
  @Override
  public SyncState state() {
    return new SyncState(position, position);
  }

  @Override
  public Iterator<HeldObject> objects() {
    return new LivingThen(view, collection.id(), position);
  }

  @Override
  public long count() {
    return LivingThen.count(view.get(), collection.id(), position);
  }

  /** What is now is asked first: a version is stored as past before another takes its place. */
  @Override
  public Map<String, HeldObject> objects(Collection<String> names) {
    Map<String, VersionDocument> current = HashMap.newHashMap(names.size());
    List<String> ids =
        names.stream().map(name -> CollectionKinds.idOf(collection.id(), name)).toList();
    for (Document<VersionDocument> found : view.get().getAll(CURRENT, ids)) {
      current.put(found.value().name(), found.value());
    }
    Map<String, HeldObject> held = HashMap.newHashMap(names.size());
    for (String name : current.keySet()) {
      VersionDocument now = current.get(name);
      Optional<VersionDocument> then = now.from() <= position ? Optional.of(now) : before(name);
      then.filter(version -> !version.deleted())
          .ifPresent(version -> held.put(name, HeldObject.of(version)));
    }
    return held;
  }

  private Optional<VersionDocument> before(String name) {
    var scan = Scan.of(BY_NAME, collection.id(), name).between(null, position + 1);
    return view.get().find(PAST, scan.reversed().limit(1)).stream()
        .findFirst()
        .map(Document::value);
  }

  @Override
  public Map<Long, byte[]> texts(Collection<Long> contents) {
    return texts.at(contents);
  }
}
