package org.chalet.query.past;

import static org.chalet.query.past.PastSchema.BY_HOME;
import static org.chalet.query.past.PastSchema.COLLECTIONS;
import static org.chalet.query.past.PastSchema.FACES;
import static org.chalet.query.past.PastSchema.FACES_OF;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PastName;
import org.chalet.query.collection.StoredCollection;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

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
    return find(name, (view, position) -> latest(view, home, name.segment(), position));
  }

  /** The same of a collection whose id is known, whatever it is called. */
  public Optional<Held> of(String collection, PastName name) {
    return find(name, (view, position) -> view.get(COLLECTIONS, collection).map(Document::value));
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

  private Optional<Held> find(PastName name, Finding finding) {
    return name.isTrash() ? trash(name, finding) : then(name, moments.position(name), finding);
  }

  /** What went to somebody else is not its former owner's any more. */
  private Optional<Held> then(PastName name, long position, Finding finding) {
    View view = upTo(position);
    return finding
        .at(view, position)
        .filter(there -> !there.isHandedOver())
        .filter(there -> there.created() <= position && position < there.until())
        .map(there -> new HeldThen(() -> view, texts, face(view, there, name, position), position));
  }

  /** Of the collection that is called so now, else of the last one that was. */
  private Optional<Held> trash(PastName name, Finding finding) {
    long head = log.head();
    View view = upTo(head);
    long since = moments.at(clock.instant().minus(KEPT));
    return finding
        .at(view, head)
        .filter(there -> !there.isHandedOver() && there.until() > since)
        .map(there ->
            new HeldTrash(
                () -> view,
                texts,
                face(view, there, name, head),
                since,
                there.until() != VersionDocument.NOW));
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
    var scan = Scan.of(BY_HOME, home, segment).between(null, position + 1).reversed().limit(1);
    return view.find(COLLECTIONS, scan).stream().findFirst().map(Document::value);
  }

  private static StoredCollection face(
      View view, CollectionDocument there, PastName name, long position) {
    var scan = Scan.of(FACES_OF, there.id()).between(null, position + 1).reversed().limit(1);
    CollectionProperties properties =
        view.find(FACES, scan).stream()
            .findFirst()
            .map(face -> face.value().properties())
            .orElse(CollectionProperties.NONE);
    @Nullable String called = properties.displayName();
    String shown = (called == null ? there.segment() : called) + " (" + name.moment() + ')';
    return new StoredCollection(
        there.id(),
        there.owner(),
        there.segment(),
        there.components(),
        properties.renamed(shown),
        false,
        there.created());
  }
}
