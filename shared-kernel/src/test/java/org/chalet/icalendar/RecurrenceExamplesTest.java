package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.UTC;
import static org.chalet.icalendar.Calendars.calendar;
import static org.chalet.icalendar.Calendars.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every example of RFC 5545 sections 3.3.10 and 3.8.5.3, with the instances that stand there. Days
 * are written as {@code 1997-09 2-5,9}; dots at the end say that the rule has more.
 */
class RecurrenceExamplesTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant BEFORE = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2020-01-01T00:00:00Z");
  private static final String MORE = "...";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19970902 | FREQ=DAILY;COUNT=10 | 1997-09 2-11
          19970902 | FREQ=DAILY;UNTIL=19971224T000000Z | 1997-09 2-30 1997-10 1-31 1997-11 1-30 1997-12 1-23
          19970902 | FREQ=DAILY;INTERVAL=2 | 1997-09 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 1997-10 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 1997-11 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29 1997-12 1,3 ...
          19970902 | FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09 2,12,22 1997-10 2,12
          19980101 | FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA | 1998-01 1-31 1999-01 1-31 2000-01 1-31
          19980101 | FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1 | 1998-01 1-31 1999-01 1-31 2000-01 1-31
          19970902 | FREQ=WEEKLY;COUNT=10 | 1997-09 2,9,16,23,30 1997-10 7,14,21,28 1997-11 4
          19970902 | FREQ=WEEKLY;UNTIL=19971224T000000Z | 1997-09 2,9,16,23,30 1997-10 7,14,21,28 1997-11 4,11,18,25 1997-12 2,9,16,23
          19970902 | FREQ=WEEKLY;INTERVAL=2;WKST=SU | 1997-09 2,16,30 1997-10 14,28 1997-11 11,25 1997-12 9,23 1998-01 6,20 1998-02 3,17 ...
          19970902 | FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997-09 2,4,9,11,16,18,23,25,30 1997-10 2
          19970902 | FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH | 1997-09 2,4,9,11,16,18,23,25,30 1997-10 2
          19970901 | FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 1997-09 1,3,5,15,17,19,29 1997-10 1,3,13,15,17,27,29,31 1997-11 10,12,14,24,26,28 1997-12 8,10,12,22
          19970902 | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09 2,4,16,18,30 1997-10 2,14,16
          19970905 | FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 1997-09 5 1997-10 3 1997-11 7 1997-12 5 1998-01 2 1998-02 6 1998-03 6 1998-04 3 1998-05 1 1998-06 5
          19970905 | FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 1997-09 5 1997-10 3 1997-11 7 1997-12 5
          19970907 | FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997-09 7,28 1997-11 2,30 1998-01 4,25 1998-03 1,29 1998-05 3,31
          19970922 | FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997-09 22 1997-10 20 1997-11 17 1997-12 22 1998-01 19 1998-02 16
          19970928 | FREQ=MONTHLY;BYMONTHDAY=-3 | 1997-09 28 1997-10 29 1997-11 28 1997-12 29 1998-01 29 1998-02 26 ...
          19970902 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 1997-09 2,15 1997-10 2,15 1997-11 2,15 1997-12 2,15 1998-01 2,15
          19970930 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1997-09 30 1997-10 1,31 1997-11 1,30 1997-12 1,31 1998-01 1,31 1998-02 1
          19970910 | FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09 10-15 1999-03 10-13
          19970902 | FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 1997-09 2,9,16,23,30 1997-11 4,11,18,25 1998-01 6,13,20,27 1998-03 3,10,17,24,31 ...
          19970610 | FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 1997-06 10 1997-07 10 1998-06 10 1998-07 10 1999-06 10 1999-07 10 2000-06 10 2000-07 10 2001-06 10 2001-07 10
          19970310 | FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 | 1997-03 10 1999-01 10 1999-02 10 1999-03 10 2001-01 10 2001-02 10 2001-03 10 2003-01 10 2003-02 10 2003-03 10
          19970101 | FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 1997-01 1 1997-04 10 1997-07 19 2000-01 1 2000-04 9 2000-07 18 2003-01 1 2003-04 10 2003-07 19 2006-01 1
          19970519 | FREQ=YEARLY;BYDAY=20MO | 1997-05 19 1998-05 18 1999-05 17 ...
          19970512 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 1997-05 12 1998-05 11 1999-05 17 ...
          19970313 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 1997-03 13,20,27 1998-03 5,12,19,26 1999-03 4,11,18,25 ...
          19970605 | FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 | 1997-06 5,12,19,26 1997-07 3,10,17,24,31 1997-08 7,14,21,28 1998-06 4,11,18,25 1998-07 2,9,16,23,30 1998-08 6,13,20,27 1999-06 3,10,17,24 1999-07 1,8,15,22,29 1999-08 5,12,19,26 ...
          19970913 | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1997-09 13 1997-10 11 1997-11 8 1997-12 13 1998-01 10 1998-02 7 1998-03 7 1998-04 11 1998-05 9 1998-06 13 ...
          19961105 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11 5 2000-11 7 2004-11 2 ...
          19970904 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997-09 4 1997-10 7 1997-11 6
          19970929 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1997-09 29 1997-10 30 1997-11 27 1997-12 30 1998-01 29 1998-02 26 1998-03 30 ...
          19970805 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08 5,10,19,24
          19970805 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08 5,17,19,31
          20070115 | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 2007-01 15,30 2007-02 15 2007-03 15,30
          20070330 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2007-03 30 2007-04 30 2007-05 31 2007-06 29 ...
          20070101 | FREQ=DAILY;COUNT=10;INTERVAL=2 | 2007-01 1,3,5,7,9,11,13,15,17,19
          """)
  void days(String start, String rule, String expected) {
    assertThat(instances(start + "T090000", "RRULE:" + rule))
        .satisfies(found -> compare(found, expected, List.of(LocalTime.of(9, 0))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z | 1997-09 2 | 09:00 12:00 15:00
          FREQ=MINUTELY;INTERVAL=15;COUNT=6 | 1997-09 2 | 09:00 09:15 09:30 09:45 10:00 10:15
          FREQ=MINUTELY;INTERVAL=90;COUNT=4 | 1997-09 2 | 09:00 10:30 12:00 13:30
          FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40 | 1997-09 2-4 ... | 09:00 09:20 09:40 10:00 10:20 10:40 11:00 11:20 11:40 12:00 12:20 12:40 13:00 13:20 13:40 14:00 14:20 14:40 15:00 15:20 15:40 16:00 16:20 16:40
          FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16 | 1997-09 2-4 ... | 09:00 09:20 09:40 10:00 10:20 10:40 11:00 11:20 11:40 12:00 12:20 12:40 13:00 13:20 13:40 14:00 14:20 14:40 15:00 15:20 15:40 16:00 16:20 16:40
          """)
  void times_of_days(String rule, String days, String times) {
    assertThat(instances("19970902T090000", "RRULE:" + rule))
        .satisfies(found ->
            compare(found, days, Arrays.stream(times.split(" ")).map(LocalTime::parse).toList()));
  }

  /** As printed the example ends at 17:00 UTC, which is 13:00 there. */
  @ParameterizedTest
  @CsvSource("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z")
  void an_end_in_utc_is_not_the_hour_on_the_wall(String rule) {
    assertThat(instances("19970902T090000", "RRULE:" + rule))
        .satisfies(
            found -> compare(found, "1997-09 2", List.of(LocalTime.of(9, 0), LocalTime.of(12, 0))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19970902T090000 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 1998-02 13 1998-03 13 1998-11 13 1999-08 13 2000-10 13 ...
          """)
  void fridays_the_thirteenth_without_the_start(String start, String rule, String expected) {
    assertThat(instances(start, "RRULE:" + rule, "EXDATE;TZID=America/New_York:" + start))
        .satisfies(found -> compare(found, expected, List.of(LocalTime.of(9, 0))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30 | 1997-01 5,12,19,26 1999-01 3,10,17,24,31 ...
          """)
  void sundays_of_every_other_january_at_half_past_eight_and_nine(String rule, String expected) {
    assertThat(instances("19970105T083000", "RRULE:" + rule))
        .satisfies(
            found -> compare(found, expected, List.of(LocalTime.of(8, 30), LocalTime.of(9, 30))));
  }

  private static List<Instant> instances(String start, String... lines) {
    List<String> all = new ArrayList<>(List.of("DTSTART;TZID=America/New_York:" + start));
    all.addAll(List.of(lines));
    return Occurrences.between(
            calendar(event(all.toArray(String[]::new))), BEFORE, AFTER, UTC, 250_000)
        .stream()
        .map(Occurrence::start)
        .toList();
  }

  private static void compare(List<? extends Instant> found, String days, List<LocalTime> times) {
    List<Instant> expected =
        days(days.replace(MORE, "").strip())
            .flatMap(day -> times.stream().map(time -> day.atTime(time)))
            .map(local -> local.atZone(NEW_YORK).toInstant())
            .toList();
    if (days.endsWith(MORE)) {
      assertThat(found).hasSizeGreaterThan(expected.size());
      assertThat(found.subList(0, expected.size())).isEqualTo(expected);
    } else {
      assertThat(found).isEqualTo(expected);
    }
  }

  private static Stream<LocalDate> days(String text) {
    String[] words = text.split(" ");
    return IntStream.range(0, words.length / 2)
        .boxed()
        .flatMap(pair -> {
          YearMonth month = YearMonth.parse(words[2 * pair]);
          return Arrays.stream(words[2 * pair + 1].split(","))
              .flatMapToInt(RecurrenceExamplesTest::range)
              .mapToObj(month::atDay);
        });
  }

  private static IntStream range(String text) {
    String[] ends = text.split("-");
    return IntStream.rangeClosed(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }
}
