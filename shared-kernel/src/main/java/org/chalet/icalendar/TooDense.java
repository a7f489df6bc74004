package org.chalet.icalendar;

/** A recurrence set has more instances in a range than can be looked at in bounded time. */
final class TooDense extends RuntimeException {
  TooDense() {
    super("too many instances", null, false, false);
  }
}
