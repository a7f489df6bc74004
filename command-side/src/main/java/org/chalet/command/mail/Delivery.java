package org.chalet.command.mail;

/**
 * What became of one try to deliver a mail.
 *
 * @param detail what the other side said, for the operator alone: it may name the person
 */
public record Delivery(Result result, String detail) {
  /** How it went on. */
  public enum Result {
    /** The next server has it. */
    SENT,
    /** It stays here, for the operator to read. */
    CAPTURED,
    /** Not this one, not now. */
    DEFERRED,
    /** Not this one, and never. */
    REFUSED,
    /** None now. */
    UNREACHABLE
  }

  public static final Delivery SENT = new Delivery(Result.SENT, "");
  public static final Delivery CAPTURED = new Delivery(Result.CAPTURED, "");

  public static Delivery deferred(String detail) {
    return new Delivery(Result.DEFERRED, detail);
  }

  public static Delivery refused(String detail) {
    return new Delivery(Result.REFUSED, detail);
  }

  public static Delivery unreachable(String detail) {
    return new Delivery(Result.UNREACHABLE, detail);
  }
}
