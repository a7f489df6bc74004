package org.chalet.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.contact.AddressBookProjection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.directory.Directories;
import org.chalet.query.directory.DirectoryProjection;
import org.chalet.query.finding.Findable;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.store.Scan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Now is 2026-03-01, 12:00 UTC. */
class SearchTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String GAST = "account:gast";
  private static final String WORK = "calendar:work";
  private static final String BOOK = "addressbook:people";

  private final ViewsByHand views =
      new ViewsByHand(
          new CalendarProjection(),
          new AddressBookProjection(),
          new SharingProjection(),
          new DirectoryProjection(),
          new SearchProjection());
  private final Directories directories = new Directories(() -> views.view("directory"));
  private final Asking asking =
      new Asking(
          new SearchReads(
              new Search(
                  new Shelves(
                      new CalendarViews(() -> views.view("calendar")),
                      new AddressBookViews(() -> views.view("contact")),
                      directories,
                      new Sharing(() -> views.view("sharing")),
                      new Shelves.Indexes(
                          () -> views.view("search"),
                          () -> views.view("search"),
                          () -> views.view("directory"))),
                  () -> views.now())));

  @BeforeEach
  void open() {
    registered(ANNA, "Anna Muster");
    registered(BOB, "Bob");
    registered(GAST, "Gast");
    views.happened(new OrganizationOpened(ACME, "Acme", ANNA));
    views.happened(new UserAdded(ACME, BOB, "collaborator"));
    views.happened(new UserAdded(ACME, GAST, "external"));
    views.happened(calendar(WORK, ANNA));
    views.happened(new AddressBookCreated(BOOK, ANNA, "people", CollectionProperties.NONE, true));
  }

  private void registered(String account, String name) {
    String email = account.substring(8) + "@example.org";
    views.happened(new AccountRegistered(account, email, name, "de", "UTC"));
  }

  private static CalendarCreated calendar(String id, String owner) {
    return new CalendarCreated(
        id, owner, id.substring(9), List.of("VEVENT", "VTODO"), CollectionProperties.NONE, false);
  }

  private void event(String name, String start, String... lines) {
    put(name, "VEVENT", "DTSTART:" + start + "\r\nDURATION:PT1H\r\n" + joined(lines));
  }

  private static String joined(String... lines) {
    return String.join("\r\n", lines) + (lines.length == 0 ? "" : "\r\n");
  }

  private void put(String name, String component, String lines) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t\r\nBEGIN:%1$s\r\nUID:%2$s\r\nDTSTAMP:20260301T000000Z\r\n%3$sEND:%1$s\r\nEND:VCALENDAR\r\n"
            .formatted(component, name, lines);
    views.happened(new CalendarObjectPut(WORK, ANNA, name, name, component, text, null));
  }

  private void card(String name, String... lines) {
    String text =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:%s\r\n%sEND:VCARD\r\n".formatted(name, joined(lines));
    views.happened(new CardPut(BOOK, ANNA, name, name, text, null));
  }

  private Answer ask(String account, String question) {
    return asking.get(account, "/api/search?" + question);
  }

  private List<String> names(String account, String question) {
    return names(ask(account, question).json());
  }

  private static List<String> names(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.get("name").asString()).toList();
  }

  private List<String> found(String typed) {
    return names(ANNA, "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  @Test
  void words_in_any_field_find_whatever_they_begin() {
    event(
        "e",
        "20260401T100000Z",
        "SUMMARY:Zo\u00ebs Geburtstag",
        "DESCRIPTION:Kuchen am Gro\u00dfm\u00fcnster",
        "LOCATION:Z\u00fcrich",
        "CATEGORIES:fest,privat",
        "COMMENT:ohne N\u00fcsse",
        "ATTENDEE;CN=Carla:mailto:carla@example.com");
    put("t", "VTODO", "SUMMARY:Kuchen backen\r\n");
    card("c", "FN:Carla Meier", "N:Meier;Carla;;;", "TEL:+41 79 123 45 67", "NOTE:Kuchenrezept");
    assertThat(found("zoe")).containsExactly("e");
    assertThat(found("GROSSM\u00dc")).containsExactly("e");
    assertThat(found("zuri")).containsExactly("e");
    assertThat(found("fest n\u00fcss")).containsExactly("e");
    assertThat(found("fest nussen")).isEmpty();
    assertThat(found("carla@ex")).containsExactly("e");
    assertThat(found("079 123 45")).containsExactly("c");
    assertThat(found("kuchen")).containsExactly("t", "e", "c");
    assertThat(found("uchen")).isEmpty();
    assertThat(found("carla")).containsExactly("c", "e");
  }

  @Test
  void the_answer_says_which_texts_match_and_where() {
    event("e", "20260401T100000Z", "SUMMARY:Sommerfest", "LOCATION:Am See\\, Steg 4");
    JsonNode found = ask(ANNA, "q=see").json().at("/items/0");
    assertThat(found.at("/kind").asString()).isEqualTo("event");
    assertThat(found.at("/collection").asString()).isEqualTo(WORK);
    assertThat(found.at("/uid").asString()).isEqualTo("e");
    assertThat(found.at("/title").asString()).isEqualTo("Sommerfest");
    assertThat(found.at("/start").asString()).isEqualTo("2026-04-01T10:00:00Z");
    assertThat(found.at("/end").asString()).isEqualTo("2026-04-01T11:00:00Z");
    assertThat(found.at("/matched")).hasSize(1);
    assertThat(found.at("/matched/0/field").asString()).isEqualTo("location");
    assertThat(found.at("/matched/0/text").asString()).isEqualTo("Am See, Steg 4");
    assertThat(found.at("/matched/0/marks/0/from").asInt()).isEqualTo(3);
    assertThat(found.at("/matched/0/marks/0/to").asInt()).isEqualTo(6);
    event(
        "long",
        "20260401T100000Z",
        "DESCRIPTION:" + "\u00e4 ".repeat(3000) + "Nadel " + "x ".repeat(300));
    JsonNode text = ask(ANNA, "q=nadel").json().at("/items/0/matched/0");
    int from = text.at("/marks/0/from").asInt();
    assertThat(text.at("/text").asString().substring(from, text.at("/marks/0/to").asInt()))
        .isEqualTo("Nadel");
    assertThat(text.at("/text").asString().length()).isLessThanOrEqualTo(240);
  }

  @Test
  void
      titles_come_before_other_fields_whole_words_before_beginnings_and_what_comes_before_what_was() {
    event("elsewhere-begins", "20260401T100000Z", "LOCATION:Planetarium");
    event("elsewhere", "20260401T100000Z", "LOCATION:Plan");
    event("title-begins", "20260401T100000Z", "SUMMARY:Planung");
    event("over-earlier", "20250401T100000Z", "SUMMARY:Plan");
    event("over", "20260201T100000Z", "SUMMARY:Plan");
    event("later", "20260501T100000Z", "SUMMARY:Plan");
    event("soon", "20260302T100000Z", "SUMMARY:Plan");
    assertThat(found("plan"))
        .containsExactly(
            "soon",
            "later",
            "over",
            "over-earlier",
            "title-begins",
            "elsewhere",
            "elsewhere-begins");
  }

  @Test
  void pages_follow_each_other_without_gaps_however_many_there_are() {
    for (int count : List.of(30, 200)) {
      for (int i = 0; i < count; i++) {
        String start = "2026%02d%02dT%02d0000Z".formatted(1 + i % 4, 1 + i % 28, i % 24);
        String field =
            i % 3 == 0 ? "SUMMARY:Treffen " : i % 3 == 1 ? "SUMMARY:Treff " : "LOCATION:Treff ";
        event("e" + i, start, field + i);
      }
      List<String> all = names(ANNA, "q=treff&limit=200");
      assertThat(all).hasSize(count).doesNotHaveDuplicates();
      List<String> paged = new ArrayList<>();
      String cursor = "";
      do {
        JsonNode page = ask(ANNA, "q=treff&limit=7" + cursor).json();
        paged.addAll(names(page));
        cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
      } while (!cursor.isEmpty());
      assertThat(paged).isEqualTo(all);
    }
    String next = ask(ANNA, "q=treff&limit=1").json().get("next").asString();
    assertThat(ask(ANNA, "q=treffen&cursor=" + next).refused()).isEqualTo("invalid-value");
    assertThat(ask(ANNA, "q=treff&cursor=x").refused()).isEqualTo("invalid-value");
  }

  @Test
  void ranges_of_time_look_at_instances() {
    event("single", "20260315T100000Z", "SUMMARY:Termin");
    event("weekly", "20260105T100000Z", "RRULE:FREQ=WEEKLY", "SUMMARY:Termin");
    event("ended", "20260105T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Termin");
    event("years", "20200101T100000Z", "RRULE:FREQ=YEARLY", "SUMMARY:Termin");
    put("task", "VTODO", "SUMMARY:Termin\r\nDUE:20260316T100000Z\r\n");
    put("undated", "VTODO", "SUMMARY:Termin\r\n");
    card("c", "FN:Termin");
    assertThat(found("termin")).hasSize(7);
    assertThat(between("2026-03-15T00:00:00Z", "2026-03-15T12:00:00Z")).containsExactly("single");
    assertThat(between("2026-03-16T00:00:00Z", "2026-03-17T00:00:00Z"))
        .containsExactlyInAnyOrder("weekly", "task");
    assertThat(between("2026-03-14T00:00:00Z", "2026-03-15T09:00:00Z")).isEmpty();
    assertThat(between("2022-01-01T00:00:00Z", "2022-01-02T00:00:00Z")).containsExactly("years");
    assertThat(between("2026-01-19T00:00:00Z", "2026-01-20T00:00:00Z"))
        .containsExactlyInAnyOrder("weekly", "ended");
    assertThat(names(ANNA, "q=termin&from=2026-03-16T00:00:00Z"))
        .containsExactlyInAnyOrder("task", "weekly", "years");
    assertThat(names(ANNA, "q=termin&to=2026-01-06T00:00:00Z"))
        .containsExactlyInAnyOrder("weekly", "ended", "years");
  }

  private List<String> between(String from, String to) {
    return names(ANNA, "q=termin&from=" + from + "&to=" + to);
  }

  @Test
  void filters_by_person_collection_and_kind() {
    views.happened(calendar("calendar:other", ANNA));
    event("with", "20260315T100000Z", "SUMMARY:A", "ATTENDEE:mailto:Bob@Example.org");
    event("by", "20260316T100000Z", "SUMMARY:A", "ORGANIZER:mailto:bob@example.org");
    event("without", "20260317T100000Z", "SUMMARY:A bob@example.org");
    card("c", "FN:A Bob", "EMAIL:bob@example.org");
    assertThat(names(ANNA, "person=BOB@example.org&collection=" + BOOK)).containsExactly("c");
    assertThat(names(ANNA, "q=a&person=bob@example.org&kind=event")).containsExactly("with", "by");
    assertThat(names(ANNA, "q=a&kind=card")).contains("c").doesNotContain("with");
    assertThat(names(ANNA, "q=a&kind=task")).isEmpty();
    assertThat(names(ANNA, "q=a&collection=" + WORK)).containsExactly("with", "by", "without");
    assertThat(names(ANNA, "q=a&collection=calendar:other")).isEmpty();
    assertThat(names(ANNA, "person=nobody@example.org")).isEmpty();
  }

  @Test
  void what_makes_no_sense_is_refused() {
    for (String question :
        List.of(
            "",
            "q=",
            "q=--",
            "q=a&kind=file",
            "q=a&person=bob",
            "q=a&from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z",
            "q=a&limit=0",
            "q=a&limit=201",
            "q=a%20b%20c%20d%20e%20f%20g%20h%20i")) {
      assertThat(ask(ANNA, question).refused()).as(question).isEqualTo("invalid-value");
    }
    for (String unknown : List.of("calendar:none", "addressbook:none", "organization:none", "x")) {
      assertThat(ask(ANNA, "q=a&collection=" + unknown).refused()).isEqualTo("unknown-collection");
    }
    assertThat(ask(BOB, "q=a&collection=" + WORK).refused()).isEqualTo("unknown-collection");
    assertThat(asking.get(null, "/api/search?q=a").refused()).isEqualTo("not-signed-in");
  }

  @Test
  void others_find_what_is_shared_with_them_to_be_seen_and_only_while_it_is() {
    event("e", "20260315T100000Z", "SUMMARY:Geheim");
    card("c", "FN:Geheim");
    assertThat(names(BOB, "q=geheim")).isEmpty();
    views.happened(new CalendarShared(WORK, ANNA, BOB, ACME, "free-busy"));
    assertThat(names(BOB, "q=geheim")).isEmpty();
    assertThat(ask(BOB, "q=a&collection=" + WORK).refused()).isEqualTo("unknown-collection");
    views.happened(new CalendarShared(WORK, ANNA, BOB, ACME, "view"));
    assertThat(names(BOB, "q=geheim")).containsExactly("e");
    assertThat(names(BOB, "q=geheim&collection=" + WORK)).containsExactly("e");
    views.happened(new CalendarShareRevoked(WORK, ANNA, BOB));
    assertThat(names(BOB, "q=geheim")).isEmpty();
    views.happened(new CalendarShared(WORK, ANNA, ACME, ACME, "edit"));
    assertThat(names(BOB, "q=geheim")).containsExactly("e");
    assertThat(names(GAST, "q=geheim")).isEmpty();
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    assertThat(names(ANNA, "q=geheim")).containsExactly("c");
    assertThat(names(BOB, "q=geheim")).isEmpty();
    views.happened(
        new CalendarRestored(WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.NONE));
    assertThat(names(ANNA, "q=geheim")).containsExactly("e", "c");
  }

  @Test
  void the_directory_is_found_by_whoever_sees_it_as_they_see_it() {
    JsonNode found = ask(BOB, "q=muster").json().at("/items/0");
    assertThat(found.at("/collection").asString()).isEqualTo(ACME);
    assertThat(found.at("/title").asString()).isEqualTo("Anna Muster");
    assertThat(names(BOB, "q=muster&kind=event")).isEmpty();
    assertThat(names(BOB, "q=muster&collection=" + ACME)).hasSize(1);
    assertThat(names(BOB, "person=anna@example.org")).hasSize(1);
    assertThat(names(GAST, "q=muster")).isEmpty();
    assertThat(ask(GAST, "q=a&collection=" + ACME).refused()).isEqualTo("unknown-collection");
    views.happened(new HiddenFromDirectory(ACME, ANNA));
    assertThat(names(BOB, "q=muster")).isEmpty();
  }

  @Test
  void what_is_gone_or_says_something_else_is_not_found() {
    event("e", "20260315T100000Z", "SUMMARY:Vorher");
    event("e", "20260315T100000Z", "SUMMARY:Nachher");
    card("c", "FN:Vorher");
    assertThat(found("vorher")).containsExactly("c");
    assertThat(found("nachher")).containsExactly("e");
    views.happened(new CalendarObjectDeleted(WORK, ANNA, "e", "e"));
    views.happened(new CardDeleted(BOOK, ANNA, "c", "c"));
    assertThat(found("nachher")).isEmpty();
    assertThat(found("vorher")).isEmpty();
  }

  @Test
  void nothing_is_kept_of_whoever_is_erased_nor_of_what_went_to_somebody_else() {
    event("e", "20260315T100000Z", "SUMMARY:Geheim");
    views.happened(new CalendarFrozen(WORK, ANNA));
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    assertThat(kept()).isZero();
    card("c", "FN:Geheim");
    assertThat(kept()).isEqualTo(1);
    views.happened(new AccountErased(ANNA));
    assertThat(kept()).isZero();
  }

  private long kept() {
    return views.view("search").count(Findable.KIND, Scan.of(Findable.OF_COLLECTION));
  }
}
