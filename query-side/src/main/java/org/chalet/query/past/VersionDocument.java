package org.chalet.query.past;

import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.StoredObject;
import org.jspecify.annotations.Nullable;

/**
 * What an object was from one position of the log until another. Its text stays in the log.
 *
 * @param uid as the rest, that of the text; a tombstone tells of the text that was deleted
 * @param modified when the version began, in epoch seconds
 * @param from position of the event that began it
 * @param until position of the event that ended it; {@link #NOW} while none did
 * @param deleted whether the object was not there meanwhile
 * @param actor who began it: an account, or {@code system}
 * @param channel from where, as {@code dav}; what tells more of the client is sealed in the log
 * @param content position of the event that holds the text
 */
record VersionDocument(
    String collection,
    String name,
    @Nullable String written,
    String uid,
    String component,
    String etag,
    long size,
    long modified,
    long from,
    long until,
    boolean deleted,
    String actor,
    String channel,
    long content)
    implements StoredObject {
  static final long NOW = Long.MAX_VALUE;

  @Override
  public long position() {
    return from;
  }

  VersionDocument endedAt(long position) {
    return new VersionDocument(
        collection,
        name,
        written,
        uid,
        component,
        etag,
        size,
        modified,
        from,
        position,
        deleted,
        actor,
        channel,
        content);
  }

  /** Its document id once it has ended; begins as no other and ends in the object's name. */
  String pastId() {
    return CollectionKinds.idOf(collection + '@' + from, name);
  }

  /** Where it is found among those that hold a position; tombstones are not looked for. */
  @Nullable Long node() {
    return deleted ? null : Long.valueOf(ForkNode.of(from, until));
  }
}
