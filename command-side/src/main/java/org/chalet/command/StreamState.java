package org.chalet.command;

import org.jspecify.annotations.Nullable;

/**
 * A stream's state at some moment.
 *
 * @param value null where nothing is there
 * @param next sequence of the event that would come next
 * @param kept what {@code next} was in the newest snapshot; 0 without any
 * @param version what the stream's version was before it was read
 */
record StreamState<S>(@Nullable S value, long next, long kept, long version) {
  static final long UNKNOWN = -1;

  private static final StreamState<Object> NOTHING = new StreamState<>(null, 0, 0);

  /** Large states are kept the more rarely: on average an event costs the same. */
  private static final long EVENTS_PER_SNAPSHOT = 500;

  @SuppressWarnings("unchecked") // it has no value
  static <S> StreamState<S> nothing() {
    return (StreamState<S>) NOTHING;
  }

  StreamState(@Nullable S value, long next, long kept) {
    this(value, next, kept, UNKNOWN);
  }

  StreamState<S> after(@Nullable S newer) {
    return new StreamState<>(newer, next + 1, kept);
  }

  StreamState<S> keptNow() {
    return new StreamState<>(value, next, next, version);
  }

  boolean worthKeeping() {
    return value != null && next - kept >= Math.max(EVENTS_PER_SNAPSHOT, kept / 2);
  }
}
