package org.chalet.query.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked of a view of collections. The cost of an answer follows what is in it. */
public class CollectionViews<D extends StoredObject> {
  protected final Supplier<View> view;
  protected final CollectionKinds<D> kinds;
  private final RecentHomes homes;
  private final RecentWalks<ObjectRow> recent = new RecentWalks<>();

  protected CollectionViews(Supplier<View> view, CollectionKinds<D> kinds) {
    this.view = view;
    this.kinds = kinds;
    this.homes = new RecentHomes(kinds.collections());
  }

  /** Where the objects of a collection are. */
  protected View objectsOf(String collection) {
    return view.get();
  }

  /** The owner's collections by segment; the document's position is that of its last change. */
  public List<Document<StoredCollection>> home(String owner) {
    return view.get().find(kinds.collections(), Scan.of(CollectionKinds.BY_HOME, owner));
  }

  /** Those of the owner that were deleted and can come back. */
  public List<Document<StoredCollection>> deletedOf(String owner) {
    View now = view.get();
    return now.find(DeletedCollections.KIND, Scan.of(CollectionKinds.BY_HOME, owner)).stream()
        .filter(deleted -> now.get(kinds.collections(), deleted.id()).isEmpty())
        .toList();
  }

  public Optional<Document<StoredCollection>> inHome(String owner, String segment) {
    var there = Scan.of(CollectionKinds.BY_HOME, owner, segment).limit(1);
    return homes.find(
        view.get(),
        owner,
        segment,
        now -> now.find(kinds.collections(), there).stream().findFirst());
  }

  public Optional<Document<StoredCollection>> collection(String id) {
    return view.get().get(kinds.collections(), id);
  }

  /** The living object of that name. */
  public Optional<Document<D>> object(String collection, String name) {
    return objectsOf(collection)
        .get(kinds.objects(), CollectionKinds.idOf(collection, name))
        .filter(found -> !found.value().deleted());
  }

  /** Those of the names that are there and alive, by name. */
  public Map<String, Document<D>> objects(String collection, Collection<String> names) {
    List<String> ids = names.stream().map(name -> CollectionKinds.idOf(collection, name)).toList();
    Map<String, Document<D>> found = HashMap.newHashMap(ids.size());
    for (Document<D> document : objectsOf(collection).getAll(kinds.objects(), ids)) {
      if (!document.value().deleted()) {
        found.put(document.value().name(), document);
      }
    }
    return found;
  }

  /** Position of the last change of the collection itself or of anything in it. */
  public long lastChange(Document<StoredCollection> of) {
    return Math.max(own(of), lastInside(of.id()));
  }

  private long lastInside(String collection) {
    return Math.max(last(collection, 1), last(collection, 0));
  }

  /** Position of the last change of the collection itself. */
  protected long own(Document<StoredCollection> of) {
    return of.position();
  }

  private long last(String collection, long live) {
    var newest = Scan.of(kinds.index().byChange(), collection, live).reversed().limit(1);
    return objectsOf(collection).rows(kinds.objects(), newest).stream()
        .mapToLong(row -> kinds.index().row(row).position())
        .findFirst()
        .orElse(0);
  }

  public long count(String collection) {
    return objectsOf(collection)
        .count(kinds.objects(), Scan.of(kinds.index().byChange(), collection, 1L));
  }

  /** Living objects, those changed last at the end. */
  public Iterator<ObjectRow> members(String collection) {
    return recently(recent, collection, () -> walk(collection, 1, 0, Long.MAX_VALUE));
  }

  /** At most {@code limit} living objects that were changed after the position. */
  public List<ObjectRow> page(String collection, long after, int limit) {
    var scan = Scan.of(kinds.index().byChange(), collection, 1L).between(after + 1, null);
    return objectsOf(collection).rows(kinds.objects(), scan.limit(limit)).stream()
        .map(kinds.index()::row)
        .toList();
  }

  /** Living objects and tombstones changed after one position and up to another, in order. */
  public Iterator<ObjectRow> changes(String collection, long after, long upTo) {
    return new Merged(walk(collection, 1, after, upTo), walk(collection, 0, after, upTo));
  }

  /** Living objects changed up to a position, in order of their changes. */
  public Iterator<ObjectRow> living(String collection, long upTo) {
    var members = Spliterators.spliteratorUnknownSize(members(collection), Spliterator.ORDERED);
    return StreamSupport.stream(members, false)
        .takeWhile(member -> member.position() <= upTo)
        .iterator();
  }

  /**
   * A walk over a whole collection, or what it found when it was made last and nothing has changed
   * since. Nothing is remembered while a batch is being stored, which not every engine does at
   * once.
   */
  protected <T> Iterator<T> recently(
      RecentWalks<T> walks, String collection, Supplier<Iterator<T>> walk) {
    View now = objectsOf(collection);
    long settled = now.position();
    long last = lastInside(collection);
    return last > settled
        ? walk.get()
        : walks.of(new RecentWalks.State(now.generation(), collection, last), walk);
  }

  private Iterator<ObjectRow> walk(String collection, long live, long after, long upTo) {
    Long beyond = upTo == Long.MAX_VALUE ? null : Long.valueOf(upTo + 1);
    var scan = Scan.of(kinds.index().byChange(), collection, live).between(after + 1, beyond);
    return mapped(
        new RowPages<>(() -> objectsOf(collection), kinds.objects(), scan), kinds.index()::row);
  }

  protected static <T> Iterator<T> mapped(Iterator<Row> rows, Function<Row, T> as) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public T next() {
        return as.apply(rows.next());
      }
    };
  }

  /** The bytes as they were sent; empty only where a document lost its body. */
  public static byte[] bytes(Document<?> document) {
    byte[] body = document.body();
    return body == null ? new byte[0] : body;
  }
}
