package org.chalet.query.contact.person;

/** What an account marked. */
record Favourite(String account, String uid) {
  static String id(String account, String uid) {
    return account + '/' + uid;
  }
}
