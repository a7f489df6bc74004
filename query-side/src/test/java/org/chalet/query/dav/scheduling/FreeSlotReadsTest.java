package org.chalet.query.dav.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarShared;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.InboxProjection;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.calendar.slot.FreeSlotReads;
import org.chalet.query.calendar.slot.Guests;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.People;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.scheduling.SchedulingPropertiesChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FreeSlotReadsTest {
  private static final String ANNA = "account:anna";
  private static final String BEN = "account:ben";
  private static final String CORA = "account:cora";
  private static final String LENT = "calendar:cora-lent";
  private static final String ACME = "organization:acme";
  private static final Function<AccountId, ZoneId> ZURICH = account -> ZoneId.of("Europe/Zurich");

  private final ViewsByHand views =
      new ViewsByHand(new CalendarProjection(), new InboxProjection(), new SharingProjection());
  private final CalendarViews calendars = new CalendarViews(() -> views.view("calendar"));
  private final Inboxes inboxes = Inboxes.over(() -> views.view("scheduling"));
  private final Sharing sharing = new Sharing(() -> views.view("sharing"));
  private final Asking asking =
      new Asking(
          new FreeSlotReads(
              Guests.firstOf(
                  List.of(
                      new KnownGuests(new Colleagues(), calendars, inboxes, ZURICH),
                      new SharingGuests(
                          sharing, FreeSlotReadsTest::people, calendars, inboxes, ZURICH))),
              ZURICH));

  private static Map<String, People.Person> people(Collection<String> accounts) {
    return accounts.stream()
        .map(AccountId::new)
        .map(one -> new People.Person(one.raw(), one.local(), one.local() + "@example.org"))
        .collect(Collectors.toMap(People.Person::account, Function.identity()));
  }

  /** Anna and Ben work together. */
  private static final class Colleagues implements Principals {
    private static final Set<String> HOUSE = Set.of(ANNA, BEN);

    @Override
    public Person of(AccountId account) {
      return new Person(account.local(), List.of(account.local() + "@example.org"));
    }

    @Override
    public Optional<Person> known(AccountId reader, AccountId other) {
      return Optional.of(of(other))
          .filter(person -> HOUSE.containsAll(Set.of(reader.raw(), other.raw())));
    }

    @Override
    public List<AccountId> find(AccountId reader, String text, int most) {
      return List.of(AccountId.ofLocal(text.substring(0, text.indexOf('@'))));
    }
  }

  @BeforeEach
  void fill() {
    for (String who : List.of(ANNA, BEN, CORA)) {
      String local = who.substring("account:".length());
      views.happened(new AccountRegistered(who, local + "@example.org", local, "en", "UTC"));
      calendar("calendar:" + local, who, "default");
    }
    calendar(LENT, CORA, "lent");
  }

  private void calendar(String id, String owner, String segment) {
    views.happened(
        new CalendarCreated(
            id, owner, segment, List.of("VEVENT"), CollectionProperties.NONE, true));
  }

  @Test
  void an_hour_wanted_at_a_quarter_to_twelve_is_offered_when_the_guest_is_back_from_lunch() {
    put("calendar:ben", BEN, "DTSTART;TZID=Europe/Zurich:20260504T120000", "DURATION:PT30M");
    JsonNode found = ask(ANNA, "\"ben@example.org\"");
    assertThat(starts(found)).startsWith("2026-05-04T12:30+02:00", "2026-05-04T13:30+02:00");
    assertThat(found.get("slots").get(0).get("end").asString()).isEqualTo("2026-05-04T13:30+02:00");
    assertThat(states(found)).containsExactly("ben@example.org considered");
  }

  @Test
  void how_busy_the_one_who_asks_is_does_not_count() {
    put("calendar:anna", ANNA, "DTSTART;TZID=Europe/Zurich:20260504T120000", "DURATION:PT30M");
    JsonNode found = ask(ANNA, "\"account:anna\",\"account:ben\"");
    assertThat(starts(found)).startsWith("2026-05-04T11:45+02:00");
    assertThat(states(found)).containsExactly("account:anna organizer", "account:ben considered");
  }

  @Test
  void of_whoever_is_not_known_nothing_is_told_whether_there_or_not() {
    put("calendar:cora", CORA, "DTSTART;TZID=Europe/Zurich:20260504T120000", "DURATION:PT30M");
    JsonNode found =
        ask(ANNA, "\"cora@example.org\",\"account:cora\",\"nobody@example.com\",\"whatever\"");
    assertThat(starts(found)).startsWith("2026-05-04T11:45+02:00");
    assertThat(states(found))
        .containsExactly(
            "cora@example.org unknown",
            "account:cora unknown",
            "nobody@example.com unknown",
            "whatever unknown");
  }

  @Test
  void of_whoever_shares_a_calendar_that_calendar_counts_and_no_other() {
    put("calendar:cora", CORA, "DTSTART;TZID=Europe/Zurich:20260504T114500", "DURATION:PT1H");
    put(LENT, CORA, "DTSTART;TZID=Europe/Zurich:20260504T120000", "DURATION:PT30M");
    views.happened(new OrganizationOpened(ACME, "Acme", ANNA));
    views.happened(new UserAdded(ACME, CORA, "collaborator"));
    views.happened(new CalendarShared(LENT, CORA, ANNA, ACME, "free-busy"));
    JsonNode found = ask(ANNA, "\"Cora@example.org\"");
    assertThat(starts(found)).startsWith("2026-05-04T12:30+02:00");
    assertThat(states(found)).containsExactly("Cora@example.org considered");
    assertThat(found.toString()).doesNotContain("Secret");
    assertThat(states(ask(BEN, "\"cora@example.org\"")))
        .containsExactly("cora@example.org unknown");
  }

  @Test
  void events_of_whole_days_block_the_day_where_the_guest_lives() {
    put("calendar:ben", BEN, "DTSTART;VALUE=DATE:20260504");
    assertThat(starts(ask(ANNA, "\"account:ben\""))).startsWith("2026-05-05T00:00+02:00");
  }

  @Test
  void what_does_not_take_time_does_not_stand_against_a_meeting() {
    put("calendar:ben", BEN, "DTSTART:20260504T094500Z", "DURATION:PT1H", "TRANSP:TRANSPARENT");
    put("calendar:ben", BEN, "DTSTART:20260504T094500Z", "DURATION:PT1H", "STATUS:CANCELLED");
    put(
        "calendar:ben",
        BEN,
        "DTSTART:20260504T094500Z",
        "DURATION:PT1H",
        "ORGANIZER:mailto:cora@example.org",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:ben@example.org");
    assertThat(starts(ask(ANNA, "\"account:ben\""))).startsWith("2026-05-04T11:45+02:00");
  }

  @Test
  void nobody_is_met_when_they_cannot_be_met() {
    String availability =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VAVAILABILITY\r\nUID:a\r\n"
            + "DTSTAMP:20260101T000000Z\r\nBEGIN:AVAILABLE\r\nUID:b\r\n"
            + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260101T140000Z\r\nDURATION:PT2H\r\n"
            + "RRULE:FREQ=DAILY\r\nEND:AVAILABLE\r\nEND:VAVAILABILITY\r\nEND:VCALENDAR\r\n";
    String name = "{urn:ietf:params:xml:ns:caldav}calendar-availability";
    String element =
        "<C:calendar-availability xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><![CDATA["
            + availability
            + "]]></C:calendar-availability>";
    views.happened(
        new SchedulingPropertiesChanged(
            BEN, new CollectionProperties(null, null, null, null, null, Map.of(name, element))));
    assertThat(starts(ask(ANNA, "\"account:ben\"")))
        .startsWith("2026-05-04T16:00+02:00", "2026-05-04T17:00+02:00", "2026-05-05T16:00+02:00");
  }

  @Test
  void instances_of_a_series_keep_people_busy_on_either_side_of_a_clock_change() {
    put(
        "calendar:ben",
        BEN,
        "DTSTART;TZID=Europe/Zurich:20260327T090000",
        "DURATION:PT8H",
        "RRULE:FREQ=DAILY");
    JsonNode found =
        asking
            .post(
                ANNA,
                "/api/free-slots",
                """
                {"attendees":["account:ben"],"start":"2026-03-28T16:30","duration":"PT30M",
                 "hours":{"days":["SA","SU"],"from":"08:30","until":"17:30"},"limit":3}
                """)
            .json();
    assertThat(starts(found))
        .containsExactly(
            "2026-03-28T17:00+01:00", "2026-03-29T08:30+02:00", "2026-03-29T17:00+02:00");
  }

  @Test
  void a_guest_who_has_too_much_to_do_is_unknown_and_spoils_nothing() {
    for (int i = 0; i <= KnownGuests.MOST_OBJECTS; i++) {
      put("calendar:ben", BEN, "DTSTART:20260504T094500Z", "DURATION:PT1H");
    }
    assertThat(states(ask(ANNA, "\"account:ben\""))).containsExactly("account:ben unknown");
  }

  @Test
  void questions_that_make_no_sense_are_refused() {
    String whole =
        "{\"attendees\":[\"account:ben\"],\"start\":\"2026-05-04T11:45\",\"duration\":\"PT1H\"%s}";
    for (String body :
        List.of(
            "{}",
            whole.replace("[\"account:ben\"]", "[]").formatted(""),
            whole.replace("\"account:ben\"", "null").formatted(""),
            whole.replace("\"account:ben\"", "\" \"").formatted(""),
            whole.replace("T11:45", "").formatted(""),
            whole.replace("2026-05", "1026-05").formatted(""),
            whole.replace("PT1H", "PT0S").formatted(""),
            whole.replace("PT1H", "-PT1H").formatted(""),
            whole.replace("PT1H", "PT30S").formatted(""),
            whole.replace("PT1H", "P8D").formatted(""),
            whole.replace("PT1H", "P99999999999999D").formatted(""),
            whole.formatted(",\"zone\":\"Europe/Bern\""),
            whole.formatted(",\"limit\":0"),
            whole.formatted(",\"limit\":21"),
            whole.formatted(",\"hours\":{}"),
            whole.formatted(",\"hours\":{\"from\":\"17:00\",\"until\":\"09:00\"}"),
            whole.formatted(",\"hours\":{\"days\":[],\"from\":\"09:00\",\"until\":\"17:00\"}"),
            whole.formatted(",\"hours\":{\"days\":[\"x\"],\"from\":\"09:00\",\"until\":\"17:00\"}"),
            whole.formatted(
                ",\"hours\":{\"days\":[null],\"from\":\"09:00\",\"until\":\"17:00\"}"))) {
      assertThat(asking.post(ANNA, "/api/free-slots", body).refused())
          .as(body)
          .isEqualTo("invalid-value");
    }
    assertThat(asking.post(null, "/api/free-slots", whole.formatted("")).refused())
        .isEqualTo("not-signed-in");
  }

  private JsonNode ask(String who, String attendees) {
    String body =
        "{\"attendees\":[%s],\"start\":\"2026-05-04T11:45\",\"duration\":\"PT1H\"}"
            .formatted(attendees);
    return asking.post(who, "/api/free-slots", body).json();
  }

  private void put(String calendar, String owner, String... properties) {
    String uid = "u" + views.position();
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:"
            + uid
            + "\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Secret\r\n"
            + String.join("\r\n", properties)
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    views.happened(
        new CalendarObjectPut(calendar, owner, uid + ".ics", uid, "VEVENT", text, null, null));
  }

  private static List<String> starts(JsonNode found) {
    List<String> starts = new ArrayList<>();
    found.get("slots").forEach(slot -> starts.add(slot.get("start").asString()));
    return starts;
  }

  private static List<String> states(JsonNode found) {
    List<String> states = new ArrayList<>();
    found
        .get("attendees")
        .forEach(
            one -> states.add(one.get("attendee").asString() + " " + one.get("state").asString()));
    return states;
  }
}
