package org.chalet.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarRestored;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.ViewsByHand;
import org.junit.jupiter.api.Test;

class CalendarViewsTest {
  private static final String WORK = "calendar:work";
  private static final String ANNA = "account:anna";
  private static final long NOW = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final ViewsByHand views = new ViewsByHand(new CalendarProjection());
  private final CalendarViews calendars = new CalendarViews(() -> views.view("calendar"));

  private record Span(long start, long end) {
    boolean overlaps(long from, long until) {
      return start < until && (end > from || start == end && start >= from);
    }
  }

  @Test
  void findsExactlyWhatOverlapsForSpansOfEveryLength() {
    create();
    Random random = new Random(4711);
    Map<String, Span> all = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      long length = random.nextInt(5) == 0 ? 0 : (long) Math.pow(2, random.nextDouble() * 28);
      long start = NOW + random.nextInt(400_000_000) - 200_000_000;
      all.put("e" + i, new Span(start, start + length));
      put("e" + i, "DTSTART:" + at(start) + "\r\nDTEND:" + at(start + length) + "\r\n");
    }
    for (int i = 0; i < 100; i++) {
      long from = NOW + random.nextInt(400_000_000) - 200_000_000;
      long until = from + 1 + (long) Math.pow(2, random.nextDouble() * 28);
      TreeSet<String> expected = new TreeSet<>();
      all.forEach((name, span) -> {
        if (span.overlaps(from, until)) {
          expected.add(name);
        }
      });
      List<CalendarCandidate> found = calendars.meeting(WORK, "VEVENT", from, until);
      assertThat(found).allMatch(CalendarCandidate::isExact);
      assertThat(found.stream().filter(c -> c.surelyMeets(from, until)).map(c -> c.object().name()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void whatCannotBeReadIsACandidateForEveryRange() {
    create();
    views.happened(
        new CalendarObjectPut(WORK, ANNA, "broken.ics", "1", "VEVENT", "no calendar", null));
    assertThat(calendars.meeting(WORK, "VEVENT", NOW, NOW + 1)).hasSize(1);
    assertThat(calendars.object(WORK, "broken.ics")).isPresent();
  }

  @Test
  void recurringEventsAreCandidatesForTheTimeOfTheirWholeSeries() {
    create();
    put("forever", "DTSTART:" + at(NOW) + "\r\nRRULE:FREQ=DAILY\r\n");
    put("tenDays", "DTSTART:" + at(NOW) + "\r\nRRULE:FREQ=DAILY;COUNT=10\r\n");
    assertThat(names(NOW + 5 * 86400)).containsExactlyInAnyOrder("forever", "tenDays");
    assertThat(names(NOW + 5000L * 86400)).containsExactly("forever");
    assertThat(names(NOW - 5 * 86400)).isEmpty();
    assertThat(calendars.meeting(WORK, "VEVENT", NOW, NOW + 1))
        .noneMatch(CalendarCandidate::isExact);
  }

  @Test
  void aDeletedCalendarComesBackWithAllInItAndWhatWasWrittenMeanwhile() {
    create();
    put("a", "DTSTART:" + at(NOW) + "\r\n");
    long last = views.position();
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    put("b", "DTSTART:" + at(NOW) + "\r\n");
    assertThat(calendars.home(ANNA)).isEmpty();
    assertThat(calendars.collection(WORK)).isEmpty();
    views.happened(
        new CalendarRestored(WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.NONE));
    assertThat(calendars.inHome(ANNA, "work").orElseThrow().value().created()).isEqualTo(1);
    assertThat(calendars.count(WORK)).isEqualTo(2);
    assertThat(calendars.changes(WORK, last, Long.MAX_VALUE - 1)).toIterable().hasSize(1);
  }

  @Test
  void anErasedAccountLeavesNothingOfWhatItDeletedEither() {
    create();
    put("a", "DTSTART:" + at(NOW) + "\r\n");
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    views.happened(new AccountErased(ANNA));
    assertThat(calendars.object(WORK, "a")).isEmpty();
    views.happened(
        new CalendarRestored(WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.NONE));
    assertThat(calendars.home(ANNA)).isEmpty();
  }

  @Test
  void aCalendarThatWentToSomebodyElseLeavesNothing() {
    create();
    put("a", "DTSTART:" + at(NOW) + "\r\n");
    views.happened(new CalendarFrozen(WORK, ANNA));
    assertThat(calendars.object(WORK, "a")).isPresent();
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    assertThat(calendars.home(ANNA)).isEmpty();
    assertThat(calendars.object(WORK, "a")).isEmpty();
    assertThat(calendars.count(WORK)).isZero();
  }

  @Test
  void erasedEventsLeaveNothing() {
    views.happened("calendar.created", new Erased("calendar.created", ANNA));
    assertThat(calendars.home(ANNA)).isEmpty();
  }

  private List<String> names(long from) {
    return calendars.meeting(WORK, "VEVENT", from, from + 86400).stream()
        .map(candidate -> candidate.object().name())
        .toList();
  }

  private void create() {
    views.happened(
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.NONE, false));
  }

  private void put(String name, String times) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:"
            + name
            + "\r\nDTSTAMP:20260101T000000Z\r\n"
            + times
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    views.happened(new CalendarObjectPut(WORK, ANNA, name, name, "VEVENT", text, null));
  }

  private static String at(long epochSecond) {
    return UTC.format(Instant.ofEpochSecond(epochSecond));
  }
}
