package org.chalet.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalet.icalendar.Taken;

/** The search against a walk over every minute, around both changes of the clock. */
class FreeSlotsPropertiesTest {
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final long MINUTE = 60;
  private static final long DAY = 86_400;
  private static final int HOURS = 24;

  /** A question, and all that stands against it. */
  record Case(FreeSlots.Wish wish, List<Taken> busy, OpenHours hours) {
    List<Taken> all(long from, long until) {
      List<Taken> all = new ArrayList<>(busy);
      all.addAll(hours.closed(from, until));
      return all;
    }
  }

  @Property(tries = 300)
  void each_slot_is_the_first_minute_after_the_one_before_at_which_all_can_meet(
      @ForAll("cases") Case asked) {
    List<FreeSlots.Slot> found = FreeSlots.find(asked.wish(), asked::all);
    assertThat(found).isEqualTo(minuteByMinute(asked));
  }

  @Property(tries = 300)
  void no_slot_overlaps_what_is_taken(@ForAll("cases") Case asked) {
    for (FreeSlots.Slot slot : FreeSlots.find(asked.wish(), asked::all)) {
      assertThat(slot.end() - slot.start()).isEqualTo(asked.wish().length());
      assertThat(asked.busy())
          .noneMatch(taken -> taken.from() < slot.end() && taken.until() > slot.start());
    }
  }

  private static List<FreeSlots.Slot> minuteByMinute(Case asked) {
    List<FreeSlots.Slot> found = new ArrayList<>();
    long last = asked.wish().from() + FreeSlots.HORIZON.toSeconds();
    boolean[] open = openMinutes(asked, last);
    long first = asked.wish().from();
    for (long at = Math.ceilDiv(first, MINUTE) * MINUTE;
        at < last && found.size() < asked.wish().most(); ) {
      if (isFree(asked, open, first, at)) {
        found.add(new FreeSlots.Slot(at, at + asked.wish().length()));
        at += asked.wish().length();
      } else {
        at += MINUTE;
      }
    }
    return found;
  }

  private static boolean[] openMinutes(Case asked, long last) {
    long first = asked.wish().from();
    boolean[] open = new boolean[(int) ((last - first + asked.wish().length()) / MINUTE) + 2];
    for (int minute = 0; minute < open.length; minute++) {
      open[minute] = isOpen(asked.hours(), (Math.ceilDiv(first, MINUTE) + minute) * MINUTE);
    }
    return open;
  }

  private static boolean isOpen(OpenHours hours, long at) {
    ZonedDateTime local = Instant.ofEpochSecond(at).atZone(ZURICH);
    boolean ends = hours.until().equals(LocalTime.MIDNIGHT);
    return hours.days().contains(local.getDayOfWeek())
        && !local.toLocalTime().isBefore(hours.from())
        && (ends || local.toLocalTime().isBefore(hours.until()));
  }

  private static boolean isFree(Case asked, boolean[] open, long first, long at) {
    long end = at + asked.wish().length();
    for (long minute = at; minute < end; minute += MINUTE) {
      if (!open[(int) (minute / MINUTE - Math.ceilDiv(first, MINUTE))]) {
        return false;
      }
    }
    return asked.busy().stream().noneMatch(taken -> taken.from() < end && taken.until() > at);
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Long> starts =
        Arbitraries.of("2026-03-26T11:45", "2026-10-22T11:45", "2026-06-01T00:00")
            .map(text -> LocalDateTime.parse(text).atZone(ZURICH).toEpochSecond());
    Arbitrary<Integer> spread = Arbitraries.integers().between(0, 7200);
    Arbitrary<Integer> minutes = Arbitraries.of(1, 15, 30, 60, 90, 240, 600, 1500);
    Arbitrary<Integer> most = Arbitraries.integers().between(1, 6);
    Arbitrary<OpenHours> hours =
        Combinators.combine(
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                Arbitraries.of(0, 4, 9),
                Arbitraries.of(HOURS, 12, 17))
            .as(FreeSlotsPropertiesTest::hours);
    return Combinators.combine(starts, spread, minutes, most, hours)
        .flatAs((start, by, length, count, open) ->
            busy(start)
                .map(busy ->
                    new Case(new FreeSlots.Wish(start + by, length * MINUTE, count), busy, open)));
  }

  private static OpenHours hours(Set<DayOfWeek> days, int from, int until) {
    boolean always = from == 0 && until == HOURS;
    return new OpenHours(
        always ? EnumSet.allOf(DayOfWeek.class) : days,
        LocalTime.of(from, 0),
        LocalTime.of(until % HOURS, 0),
        ZURICH);
  }

  private static Arbitrary<List<Taken>> busy(long start) {
    Arbitrary<Taken> stretch =
        Combinators.combine(
                Arbitraries.longs().between(-DAY, 50 * DAY),
                Arbitraries.longs().between(1, 6 * DAY),
                Arbitraries.of(1L, 40L))
            .as((at, length, shorter) ->
                new Taken(start + at, start + at + Math.max(1, length / shorter)));
    return stretch.list().ofMaxSize(60);
  }
}
