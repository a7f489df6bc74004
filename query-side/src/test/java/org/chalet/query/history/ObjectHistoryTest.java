package org.chalet.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarShared;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.ObjectId;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ObjectHistoryTest {
  private static final String WORK = "calendar:work";
  private static final String BOOK = "addressbook:friends";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String NAME = "été 1.ics";
  private static final String OBJECT = "/api/calendars/work/objects/%C3%A9t%C3%A9%201.ics";

  private final Story story = new Story();
  private final Streams streams = new Streams(story.log, story.codec);
  private final Asking asking =
      new Asking(
          new ObjectHistoryReads(
              new ObjectHistory(streams, this::since),
              new CollectionHistory(streams, this::since, this::sharers),
              TimelineReads.names()));

  /** From where Bob was shown Anna's calendar. */
  private long shared = Long.MAX_VALUE;

  private Optional<Long> since(AccountId reader, String collection) {
    return switch (reader.raw()) {
      case ANNA -> Optional.of(0L);
      case BOB -> shared == Long.MAX_VALUE ? Optional.empty() : Optional.of(shared);
      default -> Optional.empty();
    };
  }

  private Optional<Long> sharers(AccountId reader, String collection) {
    return reader.raw().equals(ANNA) ? Optional.of(0L) : Optional.empty();
  }

  private void put(String... lines) {
    story.happened(
        ANNA,
        ObjectId.ofCalendarObject(new CalendarId(WORK), NAME),
        new CalendarObjectPut(WORK, ANNA, NAME, "uid-1", "VEVENT", event(lines), null, null));
  }

  private static String event(String... lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\nUID:uid-1\r\n"
        + "DTSTAMP:20260101T000000Z\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private static List<String> changes(JsonNode entry) {
    List<String> changes = new ArrayList<>();
    entry
        .get("changes")
        .forEach(c ->
            changes.add(
                c.get("field").asString()
                    + ": "
                    + c.get("before").asString()
                    + " -> "
                    + c.get("after").asString()));
    return changes;
  }

  private void threeVersionsAndADeletion() {
    put("DTSTART:20260501T100000Z", "SUMMARY:Tea", "CATEGORIES:a", "CATEGORIES:b");
    put(
        "DTSTART;TZID=Europe/Zurich:20260501T110000",
        "SUMMARY:Tea\\, hot",
        "CATEGORIES:b",
        "CATEGORIES:c",
        "LOCATION:Kitchen");
    put("DTSTART;TZID=Europe/Zurich:20260501T110000", "SUMMARY:Tea\\, hot", "CATEGORIES:b");
    story.happened(
        ANNA,
        ObjectId.ofCalendarObject(new CalendarId(WORK), NAME),
        new CalendarObjectDeleted(WORK, ANNA, NAME, "uid-1"));
  }

  @Test
  void an_object_that_was_deleted_keeps_its_timeline() {
    threeVersionsAndADeletion();
    JsonNode items = asking.get(ANNA, OBJECT + "/timeline").json().get("items");
    assertThat(items.valueStream().map(i -> i.get("version").asLong()))
        .containsExactly(3L, 2L, 1L, 0L);
    assertThat(items.at("/0/event").asString()).isEqualTo("calendar.object-deleted");
    assertThat(items.at("/0/etag").isNull()).isTrue();
    assertThat(changes(items.get(1)))
        .containsExactly("VEVENT/CATEGORIES[c]: c -> ", "VEVENT/LOCATION: Kitchen -> ");
    assertThat(changes(items.get(2)))
        .containsExactly(
            "VEVENT/DTSTART: 20260501T100000Z -> 20260501T110000",
            "VEVENT/DTSTART/TZID:  -> Europe/Zurich",
            "VEVENT/SUMMARY: Tea -> Tea, hot",
            "VEVENT/CATEGORIES[a]: a -> ",
            "VEVENT/CATEGORIES[c]:  -> c",
            "VEVENT/LOCATION:  -> Kitchen");
    assertThat(changes(items.get(3))).contains("VEVENT/SUMMARY:  -> Tea");
    assertThat(items.at("/1/client/userAgent").asString()).isEqualTo("iOS/18.5");
  }

  @Test
  void any_version_comes_back_byte_for_byte() {
    threeVersionsAndADeletion();
    Answer first = asking.get(ANNA, OBJECT + "/versions/0");
    String text = event("DTSTART:20260501T100000Z", "SUMMARY:Tea", "CATEGORIES:a", "CATEGORIES:b");
    assertThat(first.text()).isEqualTo(text);
    assertThat(first.header("ETag"))
        .isEqualTo(ETags.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(first.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(asking.get(ANNA, OBJECT + "/versions/3").refused()).isEqualTo("unknown-object");
    assertThat(asking.get(ANNA, OBJECT + "/versions/4").refused()).isEqualTo("unknown-object");
  }

  @Test
  void pages_of_a_timeline_know_the_version_before() {
    threeVersionsAndADeletion();
    JsonNode first = asking.get(ANNA, OBJECT + "/timeline?limit=2").json();
    assertThat(changes(first.at("/items/1"))).hasSize(2);
    JsonNode second =
        asking
            .get(ANNA, OBJECT + "/timeline?limit=2&cursor=" + first.get("next").asString())
            .json();
    assertThat(second.at("/items/0/version").asLong()).isEqualTo(1);
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void any_two_versions_are_compared() {
    threeVersionsAndADeletion();
    JsonNode compared = asking.get(ANNA, OBJECT + "/compare?from=2&to=0").json();
    assertThat(changes(compared)).contains("VEVENT/SUMMARY: Tea, hot -> Tea");
    assertThat(compared.at("/from/version").asLong()).isEqualTo(2);
    assertThat(compared.at("/to/etag").asString()).startsWith("\"");
    JsonNode gone = asking.get(ANNA, OBJECT + "/compare?from=0").json();
    assertThat(gone.at("/to/version").asLong()).isEqualTo(3);
    assertThat(gone.at("/to/etag").isNull()).isTrue();
    assertThat(changes(gone)).contains("VEVENT/SUMMARY: Tea -> ");
    for (String query : List.of("from=0&to=4", "from=-1", "from=9223372036854775807")) {
      assertThat(asking.get(ANNA, OBJECT + "/compare?" + query).refused())
          .isEqualTo("unknown-object");
    }
    assertThat(asking.get("account:eve", OBJECT + "/compare?from=0").refused())
        .isEqualTo("unknown-object");
  }

  @Test
  void whom_it_is_shared_with_sees_what_it_was_from_then_on() {
    threeVersionsAndADeletion();
    shared = 3;
    JsonNode page = asking.get(BOB, OBJECT + "/timeline").json();
    assertThat(page.get("items").valueStream().map(i -> i.get("version").asLong()))
        .containsExactly(3L, 2L);
    assertThat(page.get("next").isNull()).isTrue();
    assertThat(asking.get(BOB, OBJECT + "/versions/2").status()).isEqualTo(200);
    assertThat(asking.get(BOB, OBJECT + "/versions/1").refused()).isEqualTo("unknown-object");
    shared = 4;
    assertThat(asking.get(BOB, OBJECT + "/versions/2").refused()).isEqualTo("unknown-object");
    assertThat(asking.get(BOB, OBJECT + "/compare?from=2&to=3").refused())
        .isEqualTo("unknown-object");
  }

  @Test
  void what_an_object_was_when_it_was_shared_is_seen_too() {
    put("DTSTART:20260501T100000Z", "SUMMARY:Tea");
    story.happened(
        ANNA,
        WORK,
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.named("W"), false));
    put("DTSTART:20260501T100000Z", "SUMMARY:Coffee");
    shared = 2;
    assertThat(asking.get(BOB, OBJECT + "/versions/0").status()).isEqualTo(200);
    assertThat(changes(asking.get(BOB, OBJECT + "/timeline").json().at("/items/0")))
        .containsExactly("VEVENT/SUMMARY: Tea -> Coffee");
  }

  @Test
  void nobody_else_learns_that_there_was_something() {
    threeVersionsAndADeletion();
    for (String path : List.of("/timeline", "/versions/0")) {
      assertThat(asking.get("account:eve", OBJECT + path).refused()).isEqualTo("unknown-object");
      assertThat(asking.get(null, OBJECT + path).refused()).isEqualTo("not-signed-in");
    }
    assertThat(asking.get(ANNA, "/api/calendars/work/objects/x.ics/timeline").refused())
        .isEqualTo("unknown-object");
    assertThat(asking.get("account:eve", "/api/calendars/work/timeline").refused())
        .isEqualTo("unknown-collection");
  }

  @Test
  void what_was_erased_says_so() {
    threeVersionsAndADeletion();
    story.keys.erase(ANNA);
    JsonNode items = asking.get(ANNA, OBJECT + "/timeline").json().get("items");
    assertThat(items.valueStream().map(i -> i.get("state").asString())).containsOnly("erased");
    assertThat(items.at("/0/who").asString()).isEqualTo("une personne supprimée");
    assertThat(asking.get(ANNA, OBJECT + "/versions/0").refused()).isEqualTo("unknown-object");
  }

  @Test
  void a_collection_has_a_timeline_of_its_properties() {
    var blue = new CollectionProperties("Work", null, "#0000ff", null, null, java.util.Map.of());
    story.happened(
        ANNA,
        WORK,
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.named("W"), false));
    story.happened(ANNA, WORK, new CalendarPropertiesChanged(WORK, ANNA, blue));
    story.happened(ANNA, WORK, new CalendarDeleted(WORK, ANNA, "work"));
    JsonNode items = asking.get(ANNA, "/api/calendars/work/timeline").json().get("items");
    assertThat(items).hasSize(3);
    assertThat(changes(items.get(1)))
        .containsExactly("colour:  -> #0000ff", "displayName: W -> Work");
    assertThat(changes(items.get(0))).contains("displayName: Work -> ", "segment: work -> ");
  }

  @Test
  void whoever_reads_a_collection_sees_what_it_was_since_then_and_not_with_whom_it_is_shared() {
    story.happened(
        ANNA,
        WORK,
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.named("A"), false));
    named("B");
    shared = story.log.head() + 1;
    for (String name : List.of("C", "D")) {
      for (int one = 0; one < 5; one++) {
        story.happened(ANNA, WORK, new CalendarShared(WORK, ANNA, "account:s" + one, "", "view"));
      }
      named(name);
    }
    String path = "/api/calendars/work/timeline?limit=2";
    JsonNode page = asking.get(BOB, path).json();
    assertThat(page.get("items")).hasSize(2);
    assertThat(changes(page.at("/items/0"))).containsExactly("displayName: C -> D");
    assertThat(changes(page.at("/items/1"))).containsExactly("displayName: B -> C");
    JsonNode rest = asking.get(BOB, path + "&cursor=" + page.get("next").asString()).json();
    assertThat(rest.get("items")).isEmpty();
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(asking.get(ANNA, "/api/calendars/work/timeline").json().get("items")).hasSize(14);
  }

  private void named(String name) {
    story.happened(
        ANNA, WORK, new CalendarPropertiesChanged(WORK, ANNA, CollectionProperties.named(name)));
  }

  @Test
  void cards_have_a_timeline_too() {
    story.happened(
        ANNA, BOOK, new AddressBookCreated(BOOK, ANNA, "friends", CollectionProperties.NONE, true));
    card("FN:Bob", "TEL;TYPE=home:1");
    card("FN:Bob", "TEL;TYPE=home:2", "TEL;TYPE=work:1");
    JsonNode items =
        asking.get(ANNA, "/api/address-books/friends/cards/b.vcf/timeline").json().get("items");
    assertThat(changes(items.get(0)))
        .containsExactly("TEL[1]/TYPE: home -> work", "TEL[2]:  -> 2", "TEL[2]/TYPE:  -> home");
    Answer first = asking.get(ANNA, "/api/address-books/friends/cards/b.vcf/versions/0");
    assertThat(first.text()).contains("TEL;TYPE=home:1");
    assertThat(first.header("Content-Type")).isEqualTo("text/vcard;charset=UTF-8");
    assertThat(asking.get(ANNA, "/api/address-books/friends/timeline").json().get("items"))
        .hasSize(1);
  }

  @Test
  void a_card_that_was_merged_says_into_which() {
    card("FN:Zoe");
    story.happened(
        ANNA,
        ObjectId.ofCard(new AddressBookId(BOOK), "b.vcf"),
        new CardDeleted(BOOK, ANNA, "b.vcf", "u", "a.vcf"));
    JsonNode newest =
        asking
            .get(ANNA, "/api/address-books/friends/cards/b.vcf/timeline")
            .json()
            .get("items")
            .get(0);
    assertThat(newest.get("event").asString()).isEqualTo("contact.card-deleted");
    assertThat(changes(newest).getFirst()).startsWith("absorbed-by: ").endsWith(" -> a.vcf");
  }

  private void card(String... lines) {
    String text =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u\r\nN:;;;;\r\n"
            + String.join("\r\n", lines)
            + "\r\nEND:VCARD\r\n";
    story.happened(
        ANNA,
        ObjectId.ofCard(new AddressBookId(BOOK), "b.vcf"),
        new CardPut(BOOK, ANNA, "b.vcf", "u", text, null, null));
  }
}
