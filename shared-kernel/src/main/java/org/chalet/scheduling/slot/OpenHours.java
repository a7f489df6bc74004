package org.chalet.scheduling.slot;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.icalendar.Taken;

/**
 * When people want to meet at all.
 *
 * @param until midnight is the end of the day
 */
public record OpenHours(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {
  public OpenHours {
    days = Set.copyOf(days);
  }

  /** All other time within the range, in epoch seconds. */
  public List<Taken> closed(long start, long end) {
    List<Taken> closed = new ArrayList<>();
    long at = start;
    LocalDate last = dateOf(end);
    for (LocalDate day = dateOf(start); !day.isAfter(last); day = day.plusDays(1)) {
      if (days.contains(day.getDayOfWeek())) {
        long opens = day.atTime(from).atZone(zone).toEpochSecond();
        if (opens > at) {
          closed.add(new Taken(at, opens));
        }
        at = Math.max(at, closesOn(day));
      }
    }
    if (at < end) {
      closed.add(new Taken(at, end));
    }
    return closed;
  }

  private long closesOn(LocalDate day) {
    return until.equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(zone).toEpochSecond()
        : day.atTime(until).atZone(zone).toEpochSecond();
  }

  private LocalDate dateOf(long epoch) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(epoch), zone);
  }
}
