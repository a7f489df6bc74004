package org.chalet.query.past;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.function.Predicate;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.PastName;
import org.jspecify.annotations.Nullable;

/**
 * Moments as positions of the log. The log itself is the index, since what is recorded later has a
 * later time, but for events that several writers recorded within the same few milliseconds. The
 * positions that are looked at do not depend on how long the log is, so the answer stays the same
 * while it grows.
 */
public final class Moments {
  private static final int MOST_DIGITS = 18;

  private final Recorded log;
  private final InstantSource clock;

  public Moments(Recorded log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * The position whose state a name means; refuses UNKNOWN_POSITION, INVALID_VALUE what is no
   * moment, and MOMENT_IN_FUTURE.
   */
  public long position(PastName name) {
    return name.isPosition() ? known(name.moment()) : at(instant(name.moment()));
  }

  /** What a request says, which is either; refuses as {@link #position} does. */
  public long asked(@Nullable String at, @Nullable Long position) {
    if (at != null && position == null) {
      return at(instant(at));
    }
    if (position != null && at == null) {
      return known(Long.toString(Math.max(0, position)));
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "say either at or position");
  }

  private long known(String digits) {
    long position = digits.length() > MOST_DIGITS ? 0 : Long.parseLong(digits);
    if (position < 1 || position > log.head()) {
      throw new Rejected(ErrorCode.UNKNOWN_POSITION, "the log has no such position");
    }
    return position;
  }

  private Instant instant(String text) {
    Instant instant;
    try {
      instant = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a moment is written as 2026-05-01T10:00:00Z");
    }
    if (instant.isAfter(clock.instant())) {
      throw new Rejected(ErrorCode.MOMENT_IN_FUTURE, "nobody knows yet what will be then");
    }
    return instant;
  }

  /** The last position of what had happened by then; 0 where nothing had. */
  public long at(Instant instant) {
    return last(time -> !time.isAfter(instant));
  }

  /** The first position of what happened then or later, or will. */
  public long from(Instant instant) {
    return last(time -> time.isBefore(instant)) + 1;
  }

  private long last(Predicate<Instant> isEarly) {
    long head = log.head();
    long position = 0;
    for (long step = Long.highestOneBit(head); step > 0; step >>= 1) {
      long probe = position + step;
      if (probe <= head && isEarly.test(log.timeOf(probe))) {
        position = probe;
      }
    }
    return position;
  }
}
