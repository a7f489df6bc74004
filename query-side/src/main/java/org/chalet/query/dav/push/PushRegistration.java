package org.chalet.query.dav.push;

import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;

/**
 * A client wants to be told of changes of a collection.
 *
 * @param account whose client, {@code account:…}
 * @param key names it among the account's; says nothing of what it is about
 * @param path of the collection, as its reader has it
 * @param topic the collection, whoever has it where
 * @param credential with which the client signed in
 * @param expires in epoch seconds
 * @param failures deliveries that failed since the last that did not
 * @param notBefore nothing is sent before, in epoch seconds
 */
record PushRegistration(
    String account,
    String key,
    String path,
    String topic,
    PushSubscription subscription,
    Changes wanted,
    String credential,
    long expires,
    int failures,
    long notBefore) {

  SignedIn reader() {
    return new SignedIn(new AccountId(account), credential);
  }

  /** Its id in the vault. */
  String id() {
    return account + '/' + key;
  }

  /** Its id among those of its topic. */
  String ofTopic() {
    return topic + '/' + id();
  }

  PushRegistration paused(int failed, long until) {
    return new PushRegistration(
        account, key, path, topic, subscription, wanted, credential, expires, failed, until);
  }
}
