package org.chalet.query.sharing;

import org.chalet.sharing.ShareWords;
import org.jspecify.annotations.Nullable;

/**
 * What an account is told about a share.
 *
 * @param account who is told
 * @param name unlike that of every other notification of the account
 * @param other the owner, where the account is told of what is shared with it; else who answered
 * @param reply whether it is about an answer
 * @param collection {@code calendar:…} or {@code addressbook:…}
 * @param segment where its owner had a collection that is gone; null while it is there
 * @param words what the owner said of the share
 * @param level token, see {@link org.chalet.sharing.ShareLevel}
 * @param time epoch seconds
 * @param gone whether there is nothing to tell any more
 */
public record Notification(
    String account,
    String name,
    String other,
    boolean reply,
    String collection,
    @Nullable String segment,
    ShareWords words,
    String level,
    Status status,
    long time,
    boolean gone) {
  /** How a share stands. */
  public enum Status {
    NO_RESPONSE,
    ACCEPTED,
    DECLINED,
    DELETED
  }

  static String id(String account, String name) {
    return account + '/' + name;
  }

  /** How the notification is called that offers a collection. */
  public static String nameOf(String collection) {
    return collection.replace(':', '-') + ".xml";
  }

  /** How the notification is called that tells what somebody said to a collection. */
  static String nameOf(String collection, String sharee) {
    return (collection + '-' + sharee).replace(':', '-') + ".xml";
  }

  String id() {
    return id(account, name);
  }

  Notification dismissed() {
    return new Notification(
        account, name, "", reply, collection, null, ShareWords.NONE, level, status, time, true);
  }
}
