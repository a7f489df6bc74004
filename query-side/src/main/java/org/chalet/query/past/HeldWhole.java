package org.chalet.query.past;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.SyncState;

/**
 * The trash of a collection that was itself deleted: all that was in it at its end, and in its
 * trash then. It stays so as long as it is kept.
 */
final class HeldWhole implements Unchanging {
  private final HeldThen contents;
  private final HeldTrash trash;
  private final long end;

  /**
   * @param contents as it was just before its end
   * @param trash as it was at its end
   */
  HeldWhole(HeldThen contents, HeldTrash trash, long end) {
    this.contents = contents;
    this.trash = trash;
    this.end = end;
  }

  @Override
  public StoredCollection collection() {
    return trash.collection();
  }

  @Override
  public SyncState state() {
    return new SyncState(end, end);
  }

  @Override
  public Iterator<HeldObject> objects() {
    Iterator<HeldObject> living = contents.objects();
    Iterator<HeldObject> deleted = trash.objects();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return living.hasNext() || deleted.hasNext();
      }

      @Override
      public HeldObject next() {
        return living.hasNext() ? living.next() : deleted.next();
      }
    };
  }

  @Override
  public Map<String, HeldObject> objects(Collection<String> names) {
    Map<String, HeldObject> found = contents.objects(names);
    found.putAll(trash.objects(names));
    return found;
  }

  @Override
  public long count() {
    return contents.count() + trash.count();
  }

  @Override
  public Map<Long, byte[]> texts(Collection<Long> wanted) {
    return contents.texts(wanted);
  }
}
