package org.chalet.query.contact;

import org.chalet.query.collection.StoredObject;
import org.jspecify.annotations.Nullable;

/**
 * A card as its view keeps it; its text stands beside it as body.
 *
 * @param formattedName its FN
 * @param searchable what {@link SearchableText} made of it
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
    @Nullable String searchable)
    implements StoredObject {}
