package org.chalet.query.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.FeedSource.Answer;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FeedRoundsTest {
  private static final String FEED = "calendar:feed-holidays";
  private static final String ANNA = "account:anna";
  private static final String URL = "https://example.org/holidays.ics";

  private final TestClock clock = new TestClock();
  private final ViewsByHand views = new ViewsByHand(new CalendarProjection());
  private final Feeds feeds = new Feeds(() -> views.view("calendar"), new InMemoryViewStore());
  private final CalendarViews calendars =
      new CalendarViews(() -> views.view("calendar"), feeds::fetched);
  private final Map<String, Answer> published = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> changed = new CopyOnWriteArrayList<>();
  private final List<String> looksOtherwise = new CopyOnWriteArrayList<>();
  private final FeedRounds rounds =
      new FeedRounds(
          feeds,
          (url, etag, modified) -> {
            asked.add(url + " " + etag + " " + modified);
            return published.getOrDefault(url.toString(), new Answer.Failed("unreachable"));
          },
          clock,
          new Random(1),
          new FeedRounds.Watch() {
            @Override
            public void contentChanged(String calendar) {
              changed.add(calendar);
            }

            @Override
            public void faceChanged(String calendar, String owner) {
              looksOtherwise.add(calendar + " of " + owner);
            }
          });

  @BeforeEach
  void subscribe() {
    subscribe(FEED, URL);
  }

  private void subscribe(String calendar, String url) {
    views.happened(
        new CalendarSubscribed(
            calendar, ANNA, "s" + asked.size(), url, CollectionProperties.named("Holidays")));
  }

  private void publish(String etag, String... components) {
    publishAt(URL, etag, components);
  }

  private void publishAt(String url, String etag, String... lines) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nPRODID:-//x//EN\r\n"
            + String.join("", lines)
            + "END:VCALENDAR\r\n";
    published.put(url, new Answer.Content(text.getBytes(UTF_8), etag, "yesterday"));
  }

  private static String event(String uid, String title) {
    return "BEGIN:VEVENT\r\nUID:"
        + uid
        + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260501T100000Z\r\nSUMMARY:"
        + title
        + "\r\nEND:VEVENT\r\n";
  }

  private void round() {
    rounds.round(() -> true);
  }

  private Map<String, String> shown() {
    Map<String, String> etags = new HashMap<>();
    calendars.members(FEED).forEachRemaining(row -> etags.put(row.name(), row.etag()));
    return etags;
  }

  private FeedReads.Subscription state() {
    var request = new MockHttpServletRequest();
    request.setUserPrincipal(new SignedIn(new AccountId(ANNA), "password"));
    return new FeedReads(feeds).subscription(request, FEED);
  }

  @Test
  void a_subscription_is_fetched_at_once_and_then_about_every_hour() {
    publish("\"1\"", event("a", "A"));
    round();
    round();
    assertThat(asked).containsExactly(URL + " null null");
    assertThat(shown()).hasSize(1);
    clock.advance(Duration.ofMinutes(53));
    round();
    assertThat(asked).hasSize(1);
    clock.advance(Duration.ofMinutes(14));
    round();
    assertThat(asked).containsExactly(URL + " null null", URL + " \"1\" yesterday");
  }

  @Test
  void whoever_follows_a_calendar_is_told_only_when_it_shows_something_else() {
    publish("\"1\"", event("a", "A"));
    round();
    assertThat(changed).containsExactly(FEED);
    clock.advance(Duration.ofHours(2));
    round();
    assertThat(changed).hasSize(1);
    publish("\"2\"", event("b", "B"));
    clock.advance(Duration.ofHours(2));
    round();
    assertThat(changed).hasSize(2);
  }

  @Test
  void a_calendar_without_a_name_of_its_subscriber_has_that_of_its_publisher() {
    String nameless = "calendar:feed-nameless";
    String url = "https://example.org/nameless.ics";
    views.happened(
        new CalendarSubscribed(nameless, ANNA, "nameless", url, CollectionProperties.NONE));
    publishAt(url, "\"1\"", "X-WR-CALNAME:Team\r\nCOLOR:red\r\n", event("a", "A"));
    round();
    var first = calendars.collection(nameless).orElseThrow();
    assertThat(first.value().properties().displayName()).isEqualTo("Team");
    assertThat(first.value().properties().colour()).isEqualTo("#ff0000");
    assertThat(calendars.collection(FEED).orElseThrow().value().properties().displayName())
        .isEqualTo("Holidays");
    assertThat(looksOtherwise).containsExactly(nameless + " of " + ANNA);

    publishAt(url, "\"2\"", "NAME:The Team\r\n", event("a", "A"));
    clock.advance(Duration.ofHours(2));
    round();
    var second = calendars.inHome(ANNA, "nameless").orElseThrow();
    assertThat(second.value().properties().displayName()).isEqualTo("The Team");
    assertThat(second.value().properties().colour()).isNull();
    assertThat(second.position()).isGreaterThan(first.position());
    assertThat(looksOtherwise).hasSize(2);
    assertThat(changed).containsExactly(nameless);
  }

  @Test
  void another_name_is_another_state_of_the_calendar() {
    publishAt(URL, "\"1\"", "NAME:A\r\n", event("a", "A"));
    round();
    long before = calendars.lastChange(calendars.collection(FEED).orElseThrow());
    publishAt(URL, "\"2\"", "NAME:B\r\n", event("a", "A"));
    clock.advance(Duration.ofHours(2));
    round();
    assertThat(calendars.lastChange(calendars.collection(FEED).orElseThrow()))
        .isGreaterThan(before);
    assertThat(calendars.changes(FEED, before, Long.MAX_VALUE - 1)).isExhausted();
  }

  @Test
  void a_publisher_that_wants_to_be_asked_less_often_is_asked_daily_at_least() {
    publishAt(URL, "\"1\"", "REFRESH-INTERVAL:PT4H\r\n", event("a", "A"));
    round();
    clock.advance(Duration.ofHours(3));
    round();
    assertThat(asked).hasSize(1);
    clock.advance(Duration.ofMinutes(67));
    publishAt(URL, "\"2\"", "REFRESH-INTERVAL:P1W\r\n", event("a", "A"));
    round();
    assertThat(asked).hasSize(2);
    published.put(URL, new Answer.Unchanged());
    clock.advance(Duration.ofHours(23));
    round();
    assertThat(asked).hasSize(2);
    clock.advance(Duration.ofMinutes(67));
    round();
    assertThat(asked).hasSize(3);
    clock.advance(Duration.ofHours(23));
    round();
    assertThat(asked).hasSize(3);
  }

  @Test
  void a_publisher_that_wants_to_be_asked_all_the_time_is_asked_hourly() {
    publishAt(URL, "\"1\"", "X-PUBLISHED-TTL:PT1M\r\n", event("a", "A"));
    round();
    clock.advance(Duration.ofMinutes(53));
    round();
    assertThat(asked).hasSize(1);
  }

  @Test
  void subscribers_come_at_moments_of_their_own() {
    for (int i = 0; i < 20; i++) {
      subscribe("calendar:feed-n" + i, "https://example.org/" + i);
    }
    round();
    long moments =
        feeds.subscriptions("", 100).stream()
            .map(one -> feeds.state(one.calendar()).next())
            .distinct()
            .count();
    assertThat(moments).isGreaterThan(10);
  }

  @Test
  void one_fetch_is_for_all_who_subscribe_to_the_same() {
    publish("\"1\"", event("a", "A"));
    for (int i = 0; i < 40; i++) {
      subscribe("calendar:feed-n" + i, URL);
    }
    round();
    assertThat(asked).containsExactly(URL + " null null");
    assertThat(names("calendar:feed-n39")).isEqualTo(names(FEED)).hasSize(1);
    publish("\"2\"", event("a", "A"), event("b", "B"));
    clock.advance(Duration.ofMinutes(67));
    round();
    assertThat(asked).containsExactly(URL + " null null", URL + " \"1\" yesterday");
    assertThat(names("calendar:feed-n39")).isEqualTo(names(FEED)).hasSize(2);
  }

  @Test
  void whoever_subscribes_later_gets_what_others_have_without_a_fetch() {
    publish("\"1\"", event("a", "A"));
    round();
    subscribe("calendar:feed-later", URL);
    round();
    assertThat(asked).hasSize(1);
    assertThat(names("calendar:feed-later")).isEqualTo(names(FEED)).hasSize(1);
    clock.advance(Duration.ofMinutes(67));
    round();
    assertThat(asked).containsExactly(URL + " null null", URL + " \"1\" yesterday");
  }

  private Set<String> names(String calendar) {
    Set<String> names = new HashSet<>();
    calendars.members(calendar).forEachRemaining(row -> names.add(row.name()));
    return names;
  }

  @Test
  void what_fails_leaves_what_was_there_and_says_why() {
    publish("\"1\"", event("a", "A"));
    round();
    Map<String, String> before = shown();
    for (Answer bad :
        List.of(
            new Answer.Failed("not-found"),
            new Answer.Content("<html>".getBytes(UTF_8), null, null),
            new Answer.Content(new byte[] {0, 1, 2}, null, null))) {
      published.put(URL, bad);
      clock.advance(Duration.ofHours(2));
      round();
      assertThat(shown()).isEqualTo(before);
      assertThat(state().failure()).isNotNull();
    }
    assertThat(state().objects()).isEqualTo(1);
    publish("\"2\"", event("a", "A"));
    clock.advance(Duration.ofHours(2));
    round();
    assertThat(state().failure()).isNull();
  }

  @Test
  void one_bad_object_hides_no_other() {
    publish(
        "\"1\"",
        event("a", "A"),
        "BEGIN:VEVENT\r\nUID:bad\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:never\r\n"
            + "END:VEVENT\r\n",
        event("b", "B"));
    round();
    assertThat(shown()).hasSize(2);
    assertThat(state().skipped()).isEqualTo(1);
  }

  @Test
  void only_what_changed_is_told_as_changed() {
    publish("\"1\"", event("a", "A"), event("b", "B"), event("c", "C"));
    round();
    long position = calendars.lastChange(calendars.collection(FEED).orElseThrow());
    publish("\"2\"", event("a", "A"), event("b", "Other"));
    clock.advance(Duration.ofHours(2));
    round();
    List<Boolean> deleted = new ArrayList<>();
    Iterator<ObjectRow> changes = calendars.changes(FEED, position, Long.MAX_VALUE - 1);
    changes.forEachRemaining(row -> deleted.add(row.deleted()));
    assertThat(deleted).containsExactlyInAnyOrder(true, false);
    assertThat(shown()).hasSize(2);
  }

  @Test
  void what_is_published_meets_time_ranges() {
    publish("\"1\"", event("a", "A"));
    round();
    assertThat(calendars.meeting(FEED, "VEVENT", 1_777_600_000L, 1_777_700_000L)).hasSize(1);
    assertThat(calendars.meeting(FEED, "VEVENT", 0, 1_000)).isEmpty();
  }

  @Test
  void nothing_is_left_of_what_nobody_subscribes_to() {
    publish("\"1\"", event("a", "A"));
    round();
    views.happened(new CalendarDeleted(FEED, ANNA, "s0"));
    round();
    assertThat(shown()).isEmpty();
    assertThat(feeds.state(FEED).fetched()).isZero();
    assertThat(feeds.face(FEED)).isEmpty();
    assertThatThrownBy(this::state).isInstanceOf(Rejected.class);
  }

  @Test
  void whoever_loses_the_lease_fetches_no_more() {
    rounds.round(() -> false);
    assertThat(asked).isEmpty();
  }
}
