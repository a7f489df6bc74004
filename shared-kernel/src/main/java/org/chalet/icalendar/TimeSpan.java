package org.chalet.icalendar;

/**
 * Bounds of all occurrences, in epoch seconds UTC, both inclusive; floating times and dates are
 * widened by 14 hours on each side. {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} are open
 * ends; {@link #NEVER} meets no range.
 */
public record TimeSpan(long start, long end) {
  public static final TimeSpan ALWAYS = new TimeSpan(Long.MIN_VALUE, Long.MAX_VALUE);
  public static final TimeSpan NEVER = new TimeSpan(Long.MAX_VALUE, Long.MIN_VALUE);

  /** Whether an occurrence may lie in the range from {@code from} until before {@code until}. */
  public boolean mayMeet(long from, long until) {
    return start < until && end >= from;
  }

  public TimeSpan and(TimeSpan other) {
    return new TimeSpan(Math.min(start, other.start), Math.max(end, other.end));
  }
}
