package org.chalet.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShared;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.People;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The past over REST. */
class PastReadsTest {
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String WORK = "calendar:work";
  private static final String BOOK = "addressbook:book";
  private static final String HOUSE = "organization:house";

  private final ViewsByHand views = new ViewsByHand(new PastProjection(), new SharingProjection());
  private final Past past =
      new Past(() -> views.view("past"), views.recorded(), position -> true, views::now);
  private final PastShelf shelf =
      new PastShelf(past, new Sharing(() -> views.view("sharing")), (reader, owner, of) -> {});
  private final People people =
      accounts -> Map.of(ANNA, new People.Person(ANNA, "Anna", "anna@example.org"));
  private final Asking asking =
      new Asking(
          new PastCalendarReads(past, shelf, people),
          new PastAddressBookReads(past, shelf, people));
  private long then;

  @BeforeEach
  void muchHappens() {
    views.happened(
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.named("Work"), false));
    views.happened(
        new AddressBookCreated(BOOK, ANNA, "book", CollectionProperties.named("Friends"), false));
    put("a.ics", "a1");
    put("b.ics", "b1");
    put("c.ics", "c1");
    then = views.happened(new CardPut(BOOK, ANNA, "lea.vcf", "lea", "lea1", null));
    views.advance(Duration.ofDays(1));
    put("a.ics", "a2");
    views.happened(new CalendarObjectDeleted(WORK, ANNA, "b.ics", "b"));
    views.advance(Duration.ofDays(1));
    views.happened(new CalendarObjectDeleted(WORK, ANNA, "c.ics", "c"));
    views.happened(new CardDeleted(BOOK, ANNA, "lea.vcf", "lea"));
  }

  private void put(String name, String text) {
    views.happened(new CalendarObjectPut(WORK, ANNA, name, name, "VEVENT", text, null));
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(one -> names.add(one.get("name").asString()));
    return names;
  }

  @Test
  void objects_of_then_come_in_pages() {
    String path = "/api/calendars/work/as-of/objects?position=" + then + "&limit=2";
    JsonNode first = asking.get(ANNA, path).json();
    assertThat(names(first.get("items"))).containsExactly("a.ics", "b.ics");
    put("d.ics", "d1");
    JsonNode second = asking.get(ANNA, path + "&cursor=" + first.get("next").asString()).json();
    assertThat(names(second.get("items"))).containsExactly("c.ics");
    assertThat(second.hasNonNull("next")).isFalse();
    assertThat(
            asking
                .get(
                    ANNA,
                    "/api/calendars/work/as-of/objects?position="
                        + (then + 1)
                        + "&cursor="
                        + first.get("next").asString())
                .refused())
        .isEqualTo("invalid-value");
  }

  @Test
  void an_object_is_had_as_it_was() {
    String at = views.now().minus(Duration.ofHours(30)).toString();
    assertThat(
            asking
                .get(ANNA, "/api/calendars/work/as-of/objects/a.ics?at=" + at)
                .json()
                .get("text")
                .asString())
        .isEqualTo("a1");
    assertThat(
            asking
                .get(ANNA, "/api/address-books/book/as-of/cards/lea.vcf?position=" + then)
                .json()
                .get("text")
                .asString())
        .isEqualTo("lea1");
    assertThat(
            asking.get(ANNA, "/api/calendars/work/as-of/objects/no.ics?position=" + then).refused())
        .isEqualTo("unknown-object");
  }

  @Test
  void collections_of_then_are_listed_though_they_were_deleted_since() {
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    JsonNode listed = asking.get(ANNA, "/api/past-calendars?position=" + then).json();
    assertThat(listed.size()).isEqualTo(1);
    assertThat(listed.get(0).get("displayName").asString()).isEqualTo("Work");
    assertThat(asking.get(ANNA, "/api/past-calendars?at=" + views.now()).json().isEmpty()).isTrue();
    assertThat(asking.get(ANNA, "/api/calendars/work/as-of?position=" + then).status())
        .isEqualTo(200);
    assertThat(asking.get(ANNA, "/api/calendars/work/as-of?position=" + views.position()).refused())
        .isEqualTo("unknown-collection");
    assertThat(asking.get(ANNA, "/api/past-address-books?position=" + then).json().size())
        .isEqualTo(1);
  }

  @Test
  void the_trash_says_who_deleted_what_and_how_long_it_is_kept() {
    JsonNode trash = asking.get(ANNA, "/api/calendars/work/trash?limit=1").json();
    assertThat(names(trash.get("items"))).containsExactly("c.ics");
    JsonNode rest =
        asking.get(ANNA, "/api/calendars/work/trash?cursor=" + trash.get("next").asString()).json();
    JsonNode last = rest.get("items").get(0);
    assertThat(last.get("name").asString()).isEqualTo("b.ics");
    assertThat(last.get("deletedBy").asString()).isEqualTo("system");
    assertThat(last.get("deleted").asString())
        .isEqualTo(views.now().minus(Duration.ofDays(1)).toString());
    assertThat(last.get("keptUntil").asString())
        .isEqualTo(views.now().plus(Duration.ofDays(29)).toString());
    assertThat(asking.get(ANNA, "/api/calendars/work/trash/b.ics").json().get("text").asString())
        .isEqualTo("b1");
    assertThat(asking.get(ANNA, "/api/calendars/work/trash/a.ics").refused())
        .isEqualTo("unknown-object");
    views.advance(Duration.ofDays(29).plusSeconds(1));
    assertThat(names(asking.get(ANNA, "/api/calendars/work/trash").json().get("items")))
        .containsExactly("c.ics");
    assertThat(asking.get(ANNA, "/api/calendars/work/trash/b.ics").refused())
        .isEqualTo("unknown-object");
    assertThat(names(asking.get(ANNA, "/api/address-books/book/trash").json().get("items")))
        .containsExactly("lea.vcf");
    assertThat(asking.get(ANNA, "/api/address-books/book/trash/lea.vcf").status()).isEqualTo(200);
  }

  @Test
  void deleted_collections_are_listed_until_they_come_back_or_their_time_is_over() {
    assertThat(asking.get(ANNA, "/api/deleted-calendars").json().isEmpty()).isTrue();
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    views.happened(new AddressBookDeleted(BOOK, ANNA, "book"));
    JsonNode gone = asking.get(ANNA, "/api/deleted-calendars").json().get(0);
    assertThat(gone.get("collection").get("id").asString()).isEqualTo(WORK);
    assertThat(gone.get("keptUntil").asString())
        .isEqualTo(views.now().plus(Duration.ofDays(30)).toString());
    assertThat(asking.get(ANNA, "/api/deleted-address-books").json().size()).isEqualTo(1);
    assertThat(asking.get(BOB, "/api/deleted-calendars").json().isEmpty()).isTrue();
    views.happened(
        new CalendarRestored(
            WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.named("Work")));
    assertThat(asking.get(ANNA, "/api/deleted-calendars").json().isEmpty()).isTrue();
    views.advance(Duration.ofDays(30).plusSeconds(1));
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    assertThat(asking.get(ANNA, "/api/deleted-address-books").json().isEmpty()).isTrue();
    assertThat(asking.get(ANNA, "/api/deleted-calendars").json().size()).isEqualTo(1);
  }

  @Test
  void everybody_else_sees_nothing_and_whom_it_is_shared_with_sees_it_from_then_on() {
    for (String path :
        List.of(
            "/api/calendars/work/as-of?position=" + then,
            "/api/calendars/work/as-of/objects?position=" + then,
            "/api/calendars/work/as-of/objects/a.ics?position=" + then,
            "/api/calendars/work/trash",
            "/api/calendars/work/trash/b.ics",
            "/api/address-books/book/as-of?position=" + then,
            "/api/address-books/book/trash")) {
      assertThat(asking.get(BOB, path).refused()).as(path).isEqualTo("unknown-collection");
      assertThat(asking.get(null, path).refused()).as(path).isEqualTo("not-signed-in");
    }
    views.happened(new OrganizationOpened(HOUSE, "House", ANNA));
    views.happened(new UserAdded(HOUSE, BOB, "collaborator"));
    views.happened(new CalendarShared(WORK, ANNA, BOB, HOUSE, "view"));
    views.happened(new CalendarObjectDeleted(WORK, ANNA, "a.ics", "a"));
    assertThat(names(asking.get(BOB, "/api/calendars/work/trash").json().get("items")))
        .containsExactly("a.ics");
    assertThat(asking.get(BOB, "/api/calendars/work/as-of?position=" + then).refused())
        .isEqualTo("unknown-collection");
    assertThat(asking.get(BOB, "/api/calendars/work/as-of?position=" + views.position()).status())
        .isEqualTo(200);
  }

  @Test
  void what_is_no_moment_is_refused() {
    Map.of(
            "", "invalid-value",
            "?at=2026-13-01T00:00:00Z", "invalid-value",
            "?at=yesterday", "invalid-value",
            "?at=2999-01-01T00:00:00Z", "moment-in-future",
            "?position=0", "unknown-position",
            "?position=-1", "unknown-position",
            "?position=999", "unknown-position",
            "?position=1&at=2026-03-01T00:00:00Z", "invalid-value")
        .forEach((query, token) -> {
          assertThat(asking.get(ANNA, "/api/calendars/work/as-of" + query).refused())
              .as(query)
              .isEqualTo(token);
          assertThat(asking.get(ANNA, "/api/past-calendars" + query).refused())
              .as(query)
              .isEqualTo(token);
        });
  }
}
