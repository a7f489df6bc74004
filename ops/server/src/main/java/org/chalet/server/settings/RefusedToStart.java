package org.chalet.server.settings;

/** The server cannot or must not start; the message is the one line that says why. */
public final class RefusedToStart extends RuntimeException {
  public RefusedToStart(String message) {
    super(message);
  }

  public RefusedToStart(String message, Throwable cause) {
    super(message, cause);
  }
}
