package org.chalet.query.past;

import static org.chalet.query.past.PastSchema.BY_NAME;
import static org.chalet.query.past.PastSchema.BY_STATE;
import static org.chalet.query.past.PastSchema.CURRENT;
import static org.chalet.query.past.PastSchema.PAST;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.RowPages;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.SyncState;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * What was deleted from a collection lately, as it was last. Its horizon is the last deletion that
 * is not shown any more.
 *
 * @param since position behind which deletions count
 */
record HeldTrash(Supplier<View> view, Texts texts, StoredCollection collection, long since)
    implements Held {
  private static final long GONE = 0;
  private static final long LIVING = 1;

  @Override
  public SyncState state() {
    long last = collection.created();
    for (long live : List.of(GONE, LIVING)) {
      last = Math.max(last, newest(of(live)));
    }
    return new SyncState(collection.created(), last, newest(of(GONE).between(null, since + 1)));
  }

  private Scan<VersionDocument> of(long live) {
    return Scan.of(BY_STATE, collection.id(), live);
  }

  private long newest(Scan<VersionDocument> scan) {
    return view.get().rows(CURRENT, scan.reversed().limit(1)).stream()
        .mapToLong(PastSchema::begun)
        .findFirst()
        .orElse(0);
  }

  private Scan<VersionDocument> deleted(long after) {
    return of(GONE).between(Math.max(since, after) + 1, null);
  }

  @Override
  public long count() {
    return view.get().count(CURRENT, deleted(0));
  }

  @Override
  public Iterator<HeldObject> objects() {
    return held(deleted(0));
  }

  private Iterator<HeldObject> held(Scan<VersionDocument> scan) {
    Iterator<Row> rows = new RowPages<>(view, CURRENT, scan);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public HeldObject next() {
        return PastSchema.current(rows.next());
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
      if (version.deleted() && version.from() > since) {
        held.put(version.name(), HeldObject.of(version));
      }
    }
    return held;
  }

  @Override
  public Map<Long, byte[]> texts(Collection<Long> contents) {
    return texts.at(contents);
  }

  @Override
  public Iterator<ObjectRow> inOrder() {
    return rows(deleted(0)).iterator();
  }

  private List<ObjectRow> rows(Scan<VersionDocument> scan) {
    List<ObjectRow> rows = new ArrayList<>();
    held(scan).forEachRemaining(object -> rows.add(object.row()));
    return rows;
  }

  /** First what has left by the course of time, then what was deleted or came back since. */
  @Override
  public Iterator<ObjectRow> changes(SyncState after) {
    SyncState now = state();
    if (after.made() != now.made()
        || after.horizon() == SyncState.NO_HORIZON
        || after.position() < now.made()
        || after.position() > now.position()
        || after.horizon() > after.position()) {
      throw new Rejected(ErrorCode.INVALID_SYNC_TOKEN, "the trash was never in that state");
    }
    List<ObjectRow> changes = new ArrayList<>();
    long left = Math.min(since, after.position());
    if (left > after.horizon()) {
      rows(of(GONE).between(after.horizon() + 1, left + 1)).stream()
          .map(HeldTrash::gone)
          .forEach(changes::add);
    }
    int expired = changes.size();
    changes.addAll(rows(deleted(after.position())));
    rows(of(LIVING).between(after.position() + 1, null)).stream()
        .filter(row -> wasDeleted(row.name(), after.position()))
        .map(HeldTrash::gone)
        .forEach(changes::add);
    changes.subList(expired, changes.size()).sort(Comparator.comparingLong(ObjectRow::position));
    return changes.iterator();
  }

  private boolean wasDeleted(String name, long position) {
    var scan = Scan.of(BY_NAME, collection.id(), name).between(null, position + 1);
    return view.get().find(PAST, scan.reversed().limit(1)).stream()
        .anyMatch(found -> found.value().deleted());
  }

  private static ObjectRow gone(ObjectRow row) {
    return new ObjectRow(
        row.name(),
        row.written(),
        row.component(),
        row.etag(),
        row.size(),
        row.modified(),
        true,
        row.position(),
        null);
  }

  @Override
  public SyncState told(ObjectRow last, SyncState before) {
    return last.position() <= before.position()
        ? new SyncState(before.made(), before.position(), last.position())
        : new SyncState(collection.created(), last.position(), state().horizon());
  }
}
