package org.chalet.query.history;

import org.chalet.eventformat.Erased;
import org.chalet.eventformat.Unreadable;

/** What can be told of a payload. */
final class Payloads {
  private Payloads() {}

  static String state(Object payload) {
    return switch (payload) {
      case Erased erased -> "erased";
      case Unreadable unreadable -> "unreadable";
      default -> "recorded";
    };
  }
}
