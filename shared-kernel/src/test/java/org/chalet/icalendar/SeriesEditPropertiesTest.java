package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What an edited series expands to is what its expansion becomes when it is edited by hand. */
class SeriesEditPropertiesTest {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2080-01-01T00:00:00Z");
  private static final String SERIES = "series";

  /**
   * @param zone empty for floating times
   */
  record Plan(String rule, String zone, boolean allDay, LocalDateTime start) {}

  /**
   * @param seconds by how many the start is shifted
   * @param zone the new one; null for the same
   */
  record Edit(EditScope scope, int index, long seconds, @Nullable String zone, boolean deletes) {}

  /**
   * @param epoch of the start, where it was moved by hand; else it follows from {@code original}
   */
  private record Shown(long original, @Nullable Long epoch, String title) {}

  @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
  void an_edited_series_is_the_edited_list(
      @ForAll("plans") Plan plan,
      @ForAll("edits") Edit wanted,
      @ForAll Set<Byte> excluded,
      @ForAll Set<Byte> moved) {
    Component calendar = written(plan);
    calendar = prepared(calendar, excluded, moved.stream().limit(3).toList());
    List<Occurrence> before = expanded(calendar);
    if (before.isEmpty()) {
      return;
    }
    Edit edit = fitting(plan, wanted);
    Occurrence at = before.get(Math.floorMod(edit.index(), before.size()));
    String instance = at.recurrenceId().orElseThrow();
    SeriesEdit done =
        edit.deletes()
            ? SeriesEdit.delete(calendar, edit.scope(), instance)
            : SeriesEdit.change(
                calendar, edit.scope(), instance, "u2", part -> changed(part, edit));
    List<String> after =
        Stream.of(done.kept(), done.split())
            .filter(java.util.Objects::nonNull)
            .flatMap(half -> expanded(valid(half)).stream())
            .map(SeriesEditPropertiesTest::told)
            .sorted()
            .toList();
    assertThat(after)
        .as("%s %s at %s of%n%s", plan, edit, instance, text(calendar))
        .isEqualTo(byHand(plan, edit, before, instance));
  }

  private static String text(Component calendar) {
    return new String(ICalendars.write(calendar), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Only what a client could store as well. */
  private static Component valid(Component half) {
    return CalendarObject.of(ICalendars.write(half), org.chalet.contentline.Limits.OBJECT)
        .calendar();
  }

  private static Component written(Plan plan) {
    Moment start = start(plan);
    String zone = plan.zone().isEmpty() || plan.zone().equals("UTC") ? "" : ";TZID=" + plan.zone();
    String parameters = plan.allDay() ? ";VALUE=DATE" : zone;
    String length = plan.allDay() ? "DURATION:P1D" : "DURATION:PT1H";
    return Calendars.calendar(
        Calendars.event(
            "DTSTAMP:20260101T000000Z",
            "DTSTART" + parameters + ':' + start.text(),
            length,
            "RRULE:" + plan.rule(),
            "SUMMARY:" + SERIES));
  }

  private static Moment start(Plan plan) {
    long local = plan.start().toEpochSecond(ZoneOffset.UTC);
    return plan.allDay()
        ? new Moment(Math.floorDiv(local, Moment.DAY) * Moment.DAY, true, null)
        : new Moment(
            local, false, plan.zone().isEmpty() ? null : ZoneId.of(plan.zone()).getRules());
  }

  /** Some instances are gone, some are half an hour later and called otherwise. */
  private static Component prepared(Component calendar, Set<Byte> excluded, List<Byte> moved) {
    Component prepared = calendar;
    for (byte index : excluded.stream().limit(3).toList()) {
      List<Occurrence> shown = expanded(prepared);
      if (shown.size() > 1) {
        String instance = at(shown, index);
        prepared =
            java.util.Objects.requireNonNull(
                SeriesEdit.delete(prepared, EditScope.THIS, instance).kept());
      }
    }
    for (byte index : moved) {
      String instance = at(expanded(prepared), index);
      boolean day = instance.length() == 8;
      Edit later = new Edit(EditScope.THIS, 0, day ? 0 : 1800, null, false);
      prepared =
          java.util.Objects.requireNonNull(
              SeriesEdit.change(
                      prepared,
                      EditScope.THIS,
                      instance,
                      "u2",
                      part -> titled(changed(part, later), "own " + index))
                  .kept());
    }
    return prepared;
  }

  private static String at(List<Occurrence> shown, int index) {
    return shown.get(Math.floorMod(index, shown.size())).recurrenceId().orElseThrow();
  }

  private static Component titled(Component part, String title) {
    return Series.mapped(
        part, property -> property.name().equals("SUMMARY") ? property.withValue(title) : property);
  }

  private static Component changed(Component part, Edit edit) {
    Component shifted = Series.shifted(part, edit.seconds(), new Zones(part));
    Component zoned =
        Series.mapped(
            shifted,
            property ->
                property.name().equals("DTSTART") && edit.zone() != null
                    ? property
                        .withParameter("TZID", edit.zone())
                        .withValue(property.value().replace("Z", ""))
                    : property);
    return titled(zoned, "new");
  }

  private static List<Occurrence> expanded(Component calendar) {
    return Occurrences.between(calendar, FROM, UNTIL, ZoneOffset.UTC, 5_000);
  }

  private static String told(Occurrence occurrence) {
    String title = occurrence.component().property("SUMMARY").orElseThrow().value();
    return occurrence.start() + " " + title;
  }

  private static List<String> byHand(
      Plan plan, Edit edit, List<Occurrence> before, String instance) {
    Moment start = start(plan);
    Moment target =
        edit.zone() == null
            ? start
            : new Moment(start.local(), false, ZoneId.of(edit.zone()).getRules());
    List<Shown> shown = before.stream().map(one -> shown(one, start)).toList();
    long at =
        shown(
                before.stream()
                    .filter(o -> o.recurrenceId().orElseThrow().equals(instance))
                    .findFirst()
                    .orElseThrow(),
                start)
            .original();
    List<String> told = new ArrayList<>();
    for (Shown one : shown.stream().sorted(Comparator.comparingLong(Shown::original)).toList()) {
      boolean meant =
          switch (edit.scope()) {
            case THIS -> one.original() == at;
            case THIS_AND_FOLLOWING -> one.original() >= at;
            case ALL -> true;
          };
      if (!meant) {
        told.add(Instant.ofEpochSecond(epoch(one, start)) + " " + one.title());
      } else if (!edit.deletes()) {
        told.add(edited(one, edit, start, target));
      }
    }
    told.sort(null);
    return told;
  }

  private static String edited(Shown one, Edit edit, Moment start, Moment target) {
    if (edit.scope() == EditScope.THIS) {
      long local =
          one.epoch() == null
              ? one.original()
              : start.zone() == null ? one.epoch() : Moment.local(one.epoch(), start.zone());
      long epoch = target.at(local + edit.seconds()).epoch(Moment.UTC);
      return Instant.ofEpochSecond(epoch) + " new";
    }
    long epoch =
        one.epoch() != null
            ? one.epoch()
            : target.at(one.original() + edit.seconds()).epoch(Moment.UTC);
    return Instant.ofEpochSecond(epoch) + " " + (one.title().equals(SERIES) ? "new" : one.title());
  }

  private static long epoch(Shown one, Moment start) {
    return one.epoch() != null ? one.epoch() : start.at(one.original()).epoch(Moment.UTC);
  }

  private static Shown shown(Occurrence occurrence, Moment start) {
    Moment id =
        Moment.of(occurrence.recurrenceId().orElseThrow(), "", new Zones(occurrence.component()))
            .orElseThrow();
    long local =
        start.zone() == null || start.date()
            ? id.local()
            : Moment.local(id.epoch(Moment.UTC), start.zone());
    String title = occurrence.component().property("SUMMARY").orElseThrow().value();
    boolean own = occurrence.start().getEpochSecond() != start.at(local).epoch(Moment.UTC);
    return new Shown(local, own ? Long.valueOf(occurrence.start().getEpochSecond()) : null, title);
  }

  /** Days of months cannot be shifted exactly; days of a date know no hours. */
  private static Edit fitting(Plan plan, Edit wanted) {
    long seconds = wanted.seconds();
    boolean byMonths = plan.rule().contains("MONTHLY") || plan.rule().contains("YEARLY");
    if (wanted.scope() != EditScope.THIS && byMonths) {
      long ofDay = plan.start().toLocalTime().toSecondOfDay();
      long within = Math.floorMod(ofDay + seconds, Moment.DAY);
      seconds = within - ofDay;
    }
    if (plan.allDay()) {
      seconds =
          byMonths && wanted.scope() != EditScope.THIS
              ? 0
              : Math.floorDiv(wanted.seconds(), Moment.DAY) * Moment.DAY;
    }
    String zone = plan.allDay() || plan.zone().isEmpty() ? null : wanted.zone();
    return new Edit(wanted.scope(), wanted.index(), seconds, zone, wanted.deletes());
  }

  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<String> rules =
        Arbitraries.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=MO,FR;INTERVAL=2",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "FREQ=YEARLY");
    Arbitrary<String> ends =
        Arbitraries.of("COUNT=1", "COUNT=7", "COUNT=20", "UNTIL=20300101T080000Z");
    Arbitrary<LocalDateTime> starts =
        Arbitraries.integers()
            .between(0, 3 * 365 * 24 * 2)
            .map(halves -> LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(30L * halves))
            // What a clock skips cannot be told from the hour after it, by its time in UTC.
            .filter(start -> start.getHour() >= 4);
    Arbitrary<String> zones =
        Arbitraries.of("Europe/Zurich", "America/New_York", "UTC", "Australia/Lord_Howe", "");
    return Combinators.combine(rules, ends, zones, Arbitraries.of(false, false, true), starts)
        .as((rule, end, zone, allDay, start) ->
            new Plan(rule + ';' + fitted(end, zone, allDay), zone, allDay, start));
  }

  /** RFC 5545 wants the form of DTSTART. */
  private static String fitted(String end, String zone, boolean allDay) {
    if (allDay) {
      return end.replace("T080000Z", "");
    }
    return zone.isEmpty() ? end.replace("00Z", "00") : end;
  }

  @Provide
  Arbitrary<Edit> edits() {
    Arbitrary<Long> shifts =
        Arbitraries.of(0L, 3600L, -3600L, 9000L, -Moment.DAY, 2 * Moment.DAY, Moment.DAY + 7200);
    return Combinators.combine(
            Arbitraries.of(EditScope.values()),
            Arbitraries.integers().between(0, 1000),
            shifts,
            Arbitraries.of("Asia/Tokyo", "Europe/Zurich").injectNull(0.7),
            Arbitraries.of(false, false, false, true))
        .as(Edit::new);
  }
}
