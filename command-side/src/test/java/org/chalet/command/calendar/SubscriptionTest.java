package org.chalet.command.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.FeedUrl;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final CalendarId FEED = CalendarId.ofSubscription("f");
  private static final CollectionProperties NAMED = CollectionProperties.named("Holidays");

  private final Story story = new Story();

  SubscriptionTest() {
    story.registered("anna");
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/a.ics",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "https:///a",
        "https://anna:secret@example.org/",
        "https://exa mple.org/",
        "webcal:",
        "",
        "a.ics",
        "https:example.org",
        "javascript:alert(1)"
      })
  void only_what_is_published_by_https_is_subscribed_to(String url) {
    assertThatThrownBy(() -> new FeedUrl(url))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
  }

  @Test
  void the_schemes_of_calendar_links_stand_for_https() {
    assertThat(new FeedUrl(" webcal://example.org/a.ics?key=1#x ").raw())
        .isEqualTo("https://example.org/a.ics?key=1");
    assertThat(new FeedUrl("WEBCALS://example.org/").raw()).isEqualTo("https://example.org/");
    assertThat(new FeedUrl("https://example.org/secret").toString()).doesNotContain("secret");
  }

  @Test
  void a_subscription_takes_a_name_in_the_home_and_no_objects() {
    story
        .when(ANNA, subscribe("holidays"))
        .recorded(
            new CalendarSubscribed(
                FEED.raw(), ANNA.raw(), "holidays", "https://example.org/a.ics", NAMED));
    story.when(ANNA, subscribe("other")).refused(ErrorCode.COLLECTION_EXISTS);
    story
        .when(
            ANNA,
            new PutCalendarObject(
                FEED,
                new ResourceName("a.ics"),
                "BEGIN:VCALENDAR".getBytes(UTF_8),
                Precondition.NONE))
        .refused(ErrorCode.SUBSCRIPTION_READ_ONLY);
    story.given(
        ANNA,
        new ChangeCalendarProperties(FEED, CollectionProperties.named("Days off")),
        new DeleteCalendar(FEED));
    story
        .when(
            ANNA,
            new SubscribeCalendar(
                CalendarId.ofSubscription("again"),
                ANNA,
                new ResourceName("holidays"),
                new FeedUrl("webcal://example.org/a.ics"),
                NAMED))
        .events();
  }

  @Test
  void nobody_subscribes_to_what_is_not_in_the_open_network() {
    story.privateHosts.add("example.org");
    story.when(ANNA, subscribe("holidays")).refused(ErrorCode.PRIVATE_ADDRESS);
    story.privateHosts.clear();
    story.given(ANNA, subscribe("holidays"));
  }

  @Test
  void ids_of_subscriptions_are_for_subscriptions_alone() {
    story
        .when(ANNA, new CreateCalendar(FEED, ANNA, new ResourceName("x"), List.of(), NAMED))
        .refused(ErrorCode.INVALID_VALUE);
    story
        .when(
            ANNA,
            new SubscribeCalendar(
                CalendarId.ofLocal("plain"),
                ANNA,
                new ResourceName("x"),
                new FeedUrl("webcal://example.org/a.ics"),
                NAMED))
        .refused(ErrorCode.INVALID_VALUE);
  }

  private static SubscribeCalendar subscribe(String segment) {
    return new SubscribeCalendar(
        FEED, ANNA, new ResourceName(segment), new FeedUrl("webcal://example.org/a.ics"), NAMED);
  }
}
