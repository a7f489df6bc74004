package org.chalet.scheduling.slot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.chalet.icalendar.Taken;

/** What is left between stretches that are taken. */
final class FreeTime {
  private static final long MINUTE = 60;

  private final List<Taken> taken;

  FreeTime(Collection<Taken> taken) {
    this.taken = new ArrayList<>(taken);
    this.taken.sort(Comparator.comparingLong(Taken::from));
  }

  /** The first whole minute from {@code wished} on of which {@code length} seconds are free. */
  long earliest(long wished, long length) {
    long start = wholeMinute(wished);
    for (Taken one : taken) {
      if (one.from() >= start + length) {
        return start;
      }
      if (one.until() > start) {
        start = wholeMinute(one.until());
      }
    }
    return start;
  }

  private static long wholeMinute(long epoch) {
    return Math.ceilDiv(epoch, MINUTE) * MINUTE;
  }
}
