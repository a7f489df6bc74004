package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Rules of any kind against an implementation by others, and against their own unhurried walk. */
class RecurrencePropertiesTest {
  private static final int SOME = 30;

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void instances_are_those_that_another_implementation_finds(
      @ForAll("rules") String rule, @ForAll("starts") LocalDateTime start)
      throws InvalidRecurrenceRuleException {
    List<LocalDateTime> theirs = others(rule, start);
    // They do not count a start that the rule does not name, and give up on rare instances.
    Assume.that(!theirs.isEmpty() && theirs.getFirst().equals(start));
    assertThat(walk(rule, start, Long.MIN_VALUE, theirs.size())).isEqualTo(theirs);
  }

  /** A start that a rule does not name would be no instance for them: they begin at the first. */
  @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
  void instances_of_any_parts_are_those_that_another_implementation_finds(
      @ForAll("anyRules") String rule, @ForAll("starts") LocalDateTime any)
      throws InvalidRecurrenceRuleException {
    List<LocalDateTime> first = others(rule, any);
    Assume.that(!first.isEmpty());
    LocalDateTime start = first.getFirst();
    List<LocalDateTime> theirs = others(rule, start);
    Assume.that(!theirs.isEmpty() && theirs.getFirst().equals(start));
    assertThat(walk(rule, start, Long.MIN_VALUE, theirs.size()))
        .as(rule + " from " + start)
        .isEqualTo(theirs);
  }

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void skipping_ahead_finds_what_patience_finds(
      @ForAll("rules") String rule,
      @ForAll("starts") LocalDateTime start,
      @ForAll @IntRange(min = 1, max = 20_000) int hours) {
    long from = seconds(start) + hours * 3600L;
    List<LocalDateTime> patient = new ArrayList<>(walk(rule, start, Long.MIN_VALUE, 2_000));
    Assume.that(patient.size() < 2_000 || seconds(patient.getLast()) > from);
    patient.removeIf(found -> seconds(found) < from);
    List<LocalDateTime> expected = patient.subList(0, Math.min(SOME, patient.size()));
    List<LocalDateTime> skipping = new ArrayList<>(walk(rule, start, from, 2_000 + SOME));
    skipping.removeIf(found -> seconds(found) < from);
    assertThat(skipping.subList(0, Math.min(expected.size(), skipping.size()))).isEqualTo(expected);
  }

  @Provide
  Arbitrary<LocalDateTime> starts() {
    return Arbitraries.longs()
        .between(0, 4_000_000_000L)
        .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
  }

  @Provide
  Arbitrary<String> rules() {
    Arbitrary<String> days =
        Arbitraries.of(
            "",
            "BYDAY=MO",
            "BYDAY=TU,SA",
            "BYMONTHDAY=1,-1",
            "BYMONTHDAY=15,31",
            "BYDAY=MO,TU,WE,TH,FR");
    Arbitrary<String> months = Arbitraries.of("", "", "BYMONTH=2", "BYMONTH=1,6,12");
    Arbitrary<String> times =
        Arbitraries.of("", "", "BYHOUR=7,19", "BYMINUTE=5,45", "BYHOUR=0;BYMINUTE=0,30");
    Arbitrary<String> ends = Arbitraries.of("", "", "COUNT=7", "COUNT=1", "UNTIL=20300101T000000Z");
    Arbitrary<Integer> intervals = Arbitraries.integers().between(1, 13);
    Arbitrary<String> frequencies =
        Arbitraries.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY");
    return Combinators.combine(frequencies, intervals, days, months, times, ends)
        .as((frequency, interval, day, month, time, end) ->
            List.of(
                    "FREQ=" + frequency,
                    "INTERVAL=" + interval,
                    weekly(frequency, day),
                    monthly(frequency, day, month),
                    time,
                    end)
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(";")));
  }

  /**
   * Parts that RFC 5545 allows together, with positions, ordinals, weeks and days of the year. No
   * weeks at the ends of a year: RFC 5545 leaves open which year a day is of that its week is not.
   */
  @Provide
  Arbitrary<String> anyRules() {
    Arbitrary<String> frequencies =
        Arbitraries.of(
            "FREQ=YEARLY;BYDAY=2MO,-1FR",
            "FREQ=YEARLY;BYDAY=20MO",
            "FREQ=YEARLY;BYMONTH=3,11;BYDAY=1SU,-1SU",
            "FREQ=YEARLY;BYYEARDAY=1,100,-1",
            "FREQ=YEARLY;BYYEARDAY=60,-306",
            "FREQ=YEARLY;BYWEEKNO=20,-10;BYDAY=MO,SU",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29,-1",
            "FREQ=YEARLY;BYMONTH=1,6;BYDAY=MO,WE;BYSETPOS=1,-1",
            "FREQ=MONTHLY;BYDAY=1FR",
            "FREQ=MONTHLY;BYDAY=-2MO,3TH",
            "FREQ=MONTHLY;BYDAY=5SA",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2,1",
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            "FREQ=MONTHLY;BYMONTHDAY=31,-31",
            "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;BYMONTH=1,2",
            "FREQ=WEEKLY;BYDAY=TU,SU",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2",
            "FREQ=WEEKLY;BYDAY=SU;BYMONTH=5,12",
            "FREQ=DAILY;BYMONTHDAY=1,-1",
            "FREQ=DAILY;BYDAY=SA,SU;BYMONTH=7",
            "FREQ=DAILY;BYHOUR=6,18;BYMINUTE=15;BYSETPOS=-1",
            "FREQ=HOURLY;BYDAY=TU;BYMINUTE=0,30",
            "FREQ=HOURLY;BYHOUR=1,2,3",
            "FREQ=MINUTELY;BYHOUR=9;BYSECOND=0,30",
            "FREQ=SECONDLY;BYMINUTE=0;BYSECOND=7");
    Arbitrary<Integer> intervals = Arbitraries.integers().between(1, 5);
    Arbitrary<String> weeks = Arbitraries.of("", ";WKST=SU", ";WKST=TH");
    Arbitrary<String> ends = Arbitraries.of("", ";COUNT=1", ";COUNT=9", ";UNTIL=20450615T120000Z");
    return Combinators.combine(frequencies, intervals, weeks, ends)
        .as((frequency, interval, week, end) -> frequency + ";INTERVAL=" + interval + week + end);
  }

  /** RFC 5545 knows no days of the month in weeks. */
  private static String weekly(String frequency, String day) {
    return frequency.equals("WEEKLY") && day.startsWith("BYMONTHDAY") ? "" : day;
  }

  /**
   * They take days of the month in a year for days of the start's month; RFC 5545 means those of
   * every month.
   */
  private static String monthly(String frequency, String day, String month) {
    return frequency.equals("YEARLY") && day.startsWith("BYMONTHDAY") && month.isEmpty()
        ? "BYMONTH=2"
        : month;
  }

  private static List<LocalDateTime> walk(String rule, LocalDateTime start, long from, int max) {
    Moment first = new Moment(seconds(start), false, Moment.UTC);
    RuleWalk walk = new RuleWalk(RecurrenceRule.of(rule).orElseThrow(), first);
    walk.skipTo(from);
    List<LocalDateTime> found = new ArrayList<>();
    while (found.size() < max) {
      long local = walk.next();
      if (local == RuleWalk.NONE) {
        break;
      }
      found.add(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
    }
    return found;
  }

  private static List<LocalDateTime> others(String rule, LocalDateTime start)
      throws InvalidRecurrenceRuleException {
    List<LocalDateTime> found = new ArrayList<>();
    try {
      RecurrenceRuleIterator theirs =
          new org.dmfs.rfc5545.recur.RecurrenceRule(rule, RfcMode.RFC5545_LAX)
              .iterator(new DateTime(DateTime.UTC, seconds(start) * 1000));
      while (found.size() < SOME && theirs.hasNext()) {
        found.add(LocalDateTime.ofEpochSecond(theirs.nextMillis() / 1000, 0, ZoneOffset.UTC));
      }
    } catch (IllegalArgumentException givenUp) {
      // What they found until then is still to be found.
      return found;
    }
    return found;
  }

  private static long seconds(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }
}
