package org.chalet.scheduling.slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chalet.icalendar.Taken;

/**
 * The earliest times at which nobody is busy, one after the other. It looks at a week after the
 * other, and no further than it has to.
 */
public final class FreeSlots {
  /** How far from the wished time a meeting may begin. */
  public static final Duration HORIZON = Duration.ofDays(42);

  private static final long WEEK = Duration.ofDays(7).toSeconds();

  private final Wish wish;
  private final Busy busy;
  private final List<Slot> found = new ArrayList<>();

  /**
   * What is looked for.
   *
   * @param from epoch seconds; no slot begins before
   * @param length in seconds
   * @param most slots
   */
  public record Wish(long from, long length, int most) {}

  /**
   * A time that is free, beginning on a whole minute.
   *
   * @param start and {@code end}: epoch seconds
   */
  public record Slot(long start, long end) {}

  /** What is not free. */
  @FunctionalInterface
  public interface Busy {
    /** All stretches that overlap the range, in any order, in epoch seconds. */
    Collection<Taken> between(long from, long until);
  }

  private FreeSlots(Wish wish, Busy busy) {
    this.wish = wish;
    this.busy = busy;
  }

  /** The first is the earliest there is; each of the others the earliest after the one before. */
  public static List<Slot> find(Wish wish, Busy busy) {
    FreeSlots search = new FreeSlots(wish, busy);
    search.walk();
    return List.copyOf(search.found);
  }

  private void walk() {
    long last = wish.from() + HORIZON.toSeconds();
    long at = wish.from();
    while (at < last && !isEnough()) {
      long until = Math.min(last, at + WEEK);
      at = Math.max(until, walk(at, until));
    }
  }

  /**
   * Finds those that begin within the range.
   *
   * @return the end of the last one, or the start of the range
   */
  private long walk(long from, long until) {
    FreeTime free = new FreeTime(busy.between(from, until + wish.length()));
    long at = from;
    long start = free.earliest(at, wish.length());
    while (start < until && !isEnough()) {
      at = start + wish.length();
      found.add(new Slot(start, at));
      start = free.earliest(at, wish.length());
    }
    return at;
  }

  private boolean isEnough() {
    return found.size() >= wish.most();
  }
}
