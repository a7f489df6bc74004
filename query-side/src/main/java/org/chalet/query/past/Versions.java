package org.chalet.query.past;

import static org.chalet.query.past.PastSchema.CURRENT;
import static org.chalet.query.past.PastSchema.PAST;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;

/** What an event makes of the versions of an object. Taken in again, it changes nothing. */
record Versions(EventEnvelope event, Changes changes) {

  void put(
      String collection,
      String name,
      @Nullable String written,
      String uid,
      String component,
      String text) {
    Optional<VersionDocument> before = current(collection, name);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Trail trail = event.trail();
    follow(
        before,
        new VersionDocument(
            collection,
            name,
            spelled(before, name, written),
            uid,
            component,
            ETags.of(bytes),
            bytes.length,
            event.time().getEpochSecond(),
            event.position(),
            VersionDocument.NOW,
            false,
            trail.actor(),
            trail.client().channel(),
            event.position()));
  }

  void delete(String collection, String name) {
    Optional<VersionDocument> before = current(collection, name);
    if (before.isEmpty()) {
      return;
    }
    VersionDocument gone = before.get();
    Trail trail = event.trail();
    follow(
        before,
        new VersionDocument(
            collection,
            name,
            gone.written(),
            gone.uid(),
            gone.component(),
            gone.etag(),
            gone.size(),
            event.time().getEpochSecond(),
            event.position(),
            VersionDocument.NOW,
            true,
            trail.actor(),
            trail.client().channel(),
            gone.content()));
  }

  private Optional<VersionDocument> current(String collection, String name) {
    return changes.get(CURRENT, CollectionKinds.idOf(collection, name)).map(Document::value);
  }

  private void follow(Optional<VersionDocument> before, VersionDocument now) {
    if (before.filter(there -> there.from() >= now.from()).isPresent()) {
      return;
    }
    before.ifPresent(there -> changes.put(PAST, there.pastId(), there.endedAt(now.from())));
    changes.put(CURRENT, CollectionKinds.idOf(now.collection(), now.name()), now);
  }

  /** A URL, once its client has spelled it, stays as it is while the object lives. */
  private static @Nullable String spelled(
      Optional<VersionDocument> before, String name, @Nullable String written) {
    if (UrlSegment.isUnreserved(name)) {
      return written;
    }
    return before.filter(there -> !there.deleted()).isPresent() ? before.get().written() : written;
  }
}
