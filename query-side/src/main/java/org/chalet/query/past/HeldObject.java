package org.chalet.query.past;

import org.chalet.query.collection.ObjectRow;

/**
 * An object that a collection held.
 *
 * @param content position of the event that holds its text
 */
public record HeldObject(ObjectRow row, String uid, long content) {
  static HeldObject of(VersionDocument version) {
    ObjectRow row =
        new ObjectRow(
            version.name(),
            version.written(),
            version.component(),
            version.etag(),
            version.size(),
            version.modified(),
            false,
            version.from(),
            null);
    return new HeldObject(row, version.uid(), version.content());
  }
}
