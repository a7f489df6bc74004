package org.chalet.query.contact;

import org.chalet.query.collection.StoredObject;
import org.jspecify.annotations.Nullable;

/**
 * A card as its view keeps it; its text stands beside it as body.
 *
 * @param formattedName its FN
 * @param searchable what {@link SearchableText} made of it
 * @param absorbedBy name of the card into which this one, which is gone, was merged; or null
 */
public record CardDocument(
    String collection,
    String name,
    @Nullable String written,
    String uid,
    String component,
    String etag,
    long size,
    long modified,
    long position,
    boolean deleted,
    String formattedName,
    @Nullable String searchable,
    @Nullable String absorbedBy)
    implements StoredObject {

  public CardDocument(
      String collection,
      String name,
      @Nullable String written,
      String uid,
      String component,
      String etag,
      long size,
      long modified,
      long position,
      boolean deleted,
      String formattedName,
      @Nullable String searchable) {
    this(
        collection,
        name,
        written,
        uid,
        component,
        etag,
        size,
        modified,
        position,
        deleted,
        formattedName,
        searchable,
        null);
  }
}
