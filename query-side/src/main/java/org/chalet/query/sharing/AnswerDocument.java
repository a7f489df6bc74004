package org.chalet.query.sharing;

/** What somebody whom a share reaches said to it. */
record AnswerDocument(String collection, String account, boolean accepted) {
  static String id(String collection, String account) {
    return collection + '/' + account;
  }
}
