package org.chalet.query.finding;

/**
 * The order in which objects are found: by a time in minutes, then by when they were written. What
 * makes two of them differ is the position of the event, and the view that they are in.
 */
public final class FindOrder {
  private static final int BEHIND_MINUTE = 36;
  private static final int VIEWS = 2;
  private static final long MOST_MINUTES = (1L << (Long.SIZE - BEHIND_MINUTE - 1)) - 1;
  private static final long SECONDS = 60;

  private FindOrder() {}

  static long of(long epochSecond, long position, View view) {
    long behind = (position << VIEWS | view.ordinal()) & ((1L << BEHIND_MINUTE) - 1);
    return first(epochSecond) | behind;
  }

  /** Of what has no time, and of which one event may change many: behind all that has one. */
  static long timeless(String id, View view) {
    return Long.MIN_VALUE | FindTags.number(id) >>> VIEWS << VIEWS | view.ordinal();
  }

  /** The lowest at that time; times out of bounds are moved to them. */
  public static long first(long epochSecond) {
    long minutes = Math.floorDiv(epochSecond, SECONDS);
    return Math.clamp(minutes, -MOST_MINUTES, MOST_MINUTES) << BEHIND_MINUTE;
  }

  /** Which view: each has positions of its own. */
  public enum View {
    RECORDED,
    FETCHED,
    DIRECTORY
  }
}
