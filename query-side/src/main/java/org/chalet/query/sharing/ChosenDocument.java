package org.chalet.query.sharing;

import org.chalet.kernel.value.CollectionProperties;

/** How somebody wants to see a collection of somebody else. */
record ChosenDocument(String collection, String account, CollectionProperties properties) {
  static String id(String collection, String account) {
    return collection + '/' + account;
  }
}
