package org.chalet.query.dav.objects;

/**
 * What became of an object that was put.
 *
 * @param etag of the bytes, stored as they came; quoted
 * @param visible whether views show it already
 */
public record StoredAnswer(String etag, boolean created, boolean visible) {}
