package org.chalet.query.past;

import static org.chalet.query.past.PastSchema.BY_STATE;
import static org.chalet.query.past.PastSchema.CURRENT;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.RowPages;
import org.chalet.query.collection.StoredCollection;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * What was deleted from a collection lately, as it was last. What falls due leaves it without
 * another state; the next change tells.
 *
 * @param since position behind which deletions count
 * @param whole whether the collection itself was deleted, with all that was in it
 */
record HeldTrash(
    Supplier<View> view, Texts texts, StoredCollection collection, long since, boolean whole)
    implements Held {
  private static final int STATES = 2;

  @Override
  public long state() {
    long last = collection.created();
    for (long live = 0; live < STATES; live++) {
      var newest = Scan.of(BY_STATE, collection.id(), live).reversed().limit(1);
      for (Row row : view.get().rows(CURRENT, newest)) {
        last = Math.max(last, PastSchema.current(row).row().position());
      }
    }
    return last;
  }

  private Scan<VersionDocument> deleted() {
    return Scan.of(BY_STATE, collection.id(), 0L).between(since + 1, null);
  }

  private Scan<VersionDocument> taken() {
    return Scan.of(BY_STATE, collection.id(), 1L);
  }

  @Override
  public long count() {
    long deleted = view.get().count(CURRENT, deleted());
    return whole ? deleted + view.get().count(CURRENT, taken()) : deleted;
  }

  @Override
  public Iterator<HeldObject> objects() {
    Iterator<Row> deleted = new RowPages<>(view, CURRENT, deleted());
    Iterator<Row> taken =
        whole ? new RowPages<>(view, CURRENT, taken()) : Collections.emptyIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return deleted.hasNext() || taken.hasNext();
      }

      @Override
      public HeldObject next() {
        return PastSchema.current(deleted.hasNext() ? deleted.next() : taken.next());
      }
    };
  }

  @Override
  public Map<String, HeldObject> objects(Collection<String> names) {
    List<String> ids =
        names.stream().map(name -> CollectionKinds.idOf(collection.id(), name)).toList();
    Map<String, HeldObject> held = HashMap.newHashMap(names.size());
    for (Document<VersionDocument> found : view.get().getAll(CURRENT, ids)) {
      VersionDocument version = found.value();
      if (version.deleted() ? version.from() > since : whole) {
        held.put(version.name(), HeldObject.of(version));
      }
    }
    return held;
  }

  @Override
  public Map<Long, byte[]> texts(Collection<Long> contents) {
    return texts.at(contents);
  }
}
