package org.chalet.query.past;

import static org.chalet.query.past.PastSchema.BY_HOME;
import static org.chalet.query.past.PastSchema.BY_OWNER;
import static org.chalet.query.past.PastSchema.BY_STATE;
import static org.chalet.query.past.PastSchema.COLLECTIONS;
import static org.chalet.query.past.PastSchema.CURRENT;
import static org.chalet.query.past.PastSchema.FACES;
import static org.chalet.query.past.PastSchema.FACES_OF;
import static org.chalet.query.past.PastSchema.LIVES;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PastName;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * Finds collections as they were. Whose they are says the home that is asked; whoever asks has been
 * verified to read there.
 */
public final class Past {
  /** How long what was deleted stays in the trash; history keeps it for ever. */
  public static final Duration KEPT = Duration.ofDays(30);

  private final Supplier<View> live;
  private final Recorded log;
  private final LongPredicate caughtUp;
  private final InstantSource clock;
  private final Moments moments;
  private final Texts texts;

  /**
   * @param live the live view of {@link PastProjection}
   * @param caughtUp waits until that view has taken in a position; false when that took too long
   */
  public Past(Supplier<View> live, Recorded log, LongPredicate caughtUp, InstantSource clock) {
    this.live = live;
    this.log = log;
    this.caughtUp = caughtUp;
    this.clock = clock;
    this.moments = new Moments(log, clock);
    this.texts = new Texts(log);
  }

  /**
   * What the name means in a home, as {@code calendar-home/account:…}; refuses as {@link
   * Moments#position} does.
   */
  public Optional<Held> inHome(String home, PastName name) {
    return find(name, 0, (view, position) -> latest(view, home, name.segment(), position));
  }

  /**
   * The same of a collection whose id is known, whatever it is called.
   *
   * @param from nothing is found that was over before that position
   */
  public Optional<Held> of(String collection, PastName name, long from) {
    return find(name, from, (view, position) -> life(view, collection, position));
  }

  /** All that were in a home, by their names. */
  public List<StoredCollection> collections(String home, PastName moment) {
    long position = moments.position(moment);
    View view = upTo(position);
    return view.find(COLLECTIONS, Scan.of(BY_HOME, home)).stream()
        .map(Document::value)
        .filter(there -> !there.isHandedOver() && there.wasThere(position))
        .map(there -> face(view, there, position))
        .toList();
  }

  /** Somebody's collections that were deleted lately and can be restored. */
  public List<DeletedCollection> deleted(String owner, String kind) {
    View view = upTo(log.head());
    var scan = Scan.of(BY_OWNER, owner).between(sinceNow() + 1, VersionDocument.NOW);
    return view.find(COLLECTIONS, scan).stream()
        .map(Document::value)
        .filter(there -> life(view, there.id(), log.head()).equals(Optional.of(there)))
        .filter(there -> there.id().startsWith(kind + ':') && !there.isHandedOver())
        .map(there -> DeletedCollection.of(face(view, there, there.until()), there, KEPT))
        .toList();
  }

  /**
   * Objects that were deleted from a collection lately; the last one deleted comes first.
   *
   * @param from nothing is shown that was deleted before that position
   */
  public Page<DeletedObject> deletedFrom(String collection, long from, PageRequest wanted) {
    View view = upTo(log.head());
    long since = Math.max(sinceNow() + 1, from);
    var scan = Scan.of(BY_STATE, collection, 0L).between(since, null).reversed();
    return wanted.page(view, CURRENT, scan).map(found -> DeletedObject.of(found.value(), KEPT));
  }

  /** The position whose state a name means; refuses as {@link Moments#position} does. */
  long position(PastName name) {
    return moments.position(name);
  }

  long head() {
    return log.head();
  }

  /** Position of the last change of what is in a collection; 0 where nothing ever was. */
  long changed(String collection) {
    View view = upTo(log.head());
    return Math.max(lastBegun(view, collection, 0), lastBegun(view, collection, 1));
  }

  private static long lastBegun(View view, String collection, long live) {
    var newest = Scan.of(BY_STATE, collection, live).reversed().limit(1);
    return view.find(CURRENT, newest).stream()
        .mapToLong(found -> found.value().from())
        .findFirst()
        .orElse(0);
  }

  /** Whose a collection is, or was last. */
  Optional<String> owner(String collection) {
    long head = log.head();
    return life(upTo(head), collection, head)
        .filter(there -> !there.isHandedOver())
        .map(CollectionDocument::owner);
  }

  /** Names of what a collection held at a position; nothing of one that went to somebody else. */
  public Iterator<String> names(String collection, long position) {
    View view = upTo(position);
    boolean passedOn =
        view.get(COLLECTIONS, collection).filter(there -> there.value().isHandedOver()).isPresent();
    return passedOn
        ? Collections.emptyIterator()
        : namesOf(new LivingThen(() -> view, collection, position));
  }

  private static Iterator<String> namesOf(Iterator<HeldObject> objects) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return objects.hasNext();
      }

      @Override
      public String next() {
        return objects.next().row().name();
      }
    };
  }

  /** Finds a collection that may have been there at a position. */
  private interface Finding {
    Optional<CollectionDocument> at(View view, long position);
  }

  private Optional<Held> find(PastName name, long from, Finding finding) {
    return name.isTrash() ? trash(from, finding) : then(moments.position(name), from, finding);
  }

  /** What went to somebody else is not its former owner's any more. */
  private Optional<Held> then(long position, long from, Finding finding) {
    View view = upTo(position);
    return finding
        .at(view, position)
        .filter(there -> !there.isHandedOver())
        .filter(there -> there.wasThere(position) && position >= from)
        .map(there -> new HeldThen(() -> view, texts, face(view, there, position), position));
  }

  /** Of the collection that is called so now, else of the last one that was. */
  private Optional<Held> trash(long from, Finding finding) {
    long head = log.head();
    View view = upTo(head);
    long since = Math.max(sinceNow(), from - 1);
    return finding
        .at(view, head)
        .filter(there -> !there.isHandedOver() && there.until() > since)
        .map(there -> trash(view, there, Math.min(head, there.until()), since));
  }

  private Held trash(View view, CollectionDocument of, long position, long since) {
    StoredCollection shown = face(view, of, position);
    Long ended = of.ended();
    if (ended == null) {
      return new HeldTrash(() -> view, texts, shown, since);
    }
    long then = moments.at(Instant.ofEpochSecond(ended).minus(KEPT));
    return new HeldWhole(
        new HeldThen(() -> view, texts, shown, position),
        new HeldTrash(() -> view, texts, shown, then),
        position);
  }

  /** Position behind which deletions are shown. */
  private long sinceNow() {
    return moments.at(clock.instant().minus(KEPT));
  }

  private View upTo(long position) {
    if (!caughtUp.test(position)) {
      throw new Rejected(ErrorCode.STORAGE_UNAVAILABLE, "the past is still being read");
    }
    return live.get();
  }

  /** The last that was called so by then. */
  private static Optional<CollectionDocument> latest(
      View view, String home, String segment, long position) {
    return last(view, Scan.of(BY_HOME, home, segment).between(null, position + 1));
  }

  private static Optional<CollectionDocument> life(View view, String collection, long position) {
    return last(view, Scan.of(LIVES, collection).between(null, position + 1));
  }

  private static Optional<CollectionDocument> last(View view, Scan<CollectionDocument> scan) {
    return view.find(COLLECTIONS, scan.reversed().limit(1)).stream()
        .findFirst()
        .map(Document::value);
  }

  private static StoredCollection face(View view, CollectionDocument there, long position) {
    var scan = Scan.of(FACES_OF, there.id()).between(null, position + 1).reversed().limit(1);
    CollectionProperties properties =
        view.find(FACES, scan).stream()
            .findFirst()
            .map(face -> face.value().properties())
            .orElse(CollectionProperties.NONE);
    return new StoredCollection(
        there.id(),
        there.owner(),
        there.segment(),
        there.components(),
        properties,
        there.isDefault(),
        there.created());
  }
}
