package org.chalet.query.past;

import java.time.Duration;
import java.time.Instant;

/**
 * An object that was deleted.
 *
 * @param by who deleted it: an account, or {@code system}
 * @param through from where, as {@code dav} or {@code rest}
 * @param keptUntil how long it is shown; history keeps it for ever
 */
record DeletedObject(
    String name,
    String uid,
    String component,
    String etag,
    long size,
    Instant deleted,
    String by,
    String through,
    Instant keptUntil) {
  static DeletedObject of(VersionDocument tombstone, Duration kept) {
    Instant deleted = Instant.ofEpochSecond(tombstone.modified());
    return new DeletedObject(
        tombstone.name(),
        tombstone.uid(),
        tombstone.component(),
        tombstone.etag(),
        tombstone.size(),
        deleted,
        tombstone.actor(),
        tombstone.channel(),
        deleted.plus(kept));
  }
}
