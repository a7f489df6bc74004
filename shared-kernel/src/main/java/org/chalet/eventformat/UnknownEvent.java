package org.chalet.eventformat;

/** A stored event that this version cannot read. */
public final class UnknownEvent extends RuntimeException {
  public UnknownEvent(String message) {
    super(message);
  }

  public UnknownEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
