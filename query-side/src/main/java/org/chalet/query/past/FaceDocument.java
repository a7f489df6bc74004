package org.chalet.query.past;

import org.chalet.kernel.value.CollectionProperties;

/** What a collection's owner said about it from a position on. */
record FaceDocument(String collection, long from, CollectionProperties properties) {
  String id() {
    return collection + '@' + from;
  }
}
