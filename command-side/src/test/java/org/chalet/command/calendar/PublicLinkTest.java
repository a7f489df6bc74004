package org.chalet.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chalet.calendar.CalendarLinks;
import org.chalet.calendar.CalendarPublished;
import org.chalet.calendar.CalendarUnpublished;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.FeedUrl;
import org.chalet.calendar.Frames;
import org.chalet.calendar.PublicDetail;
import org.chalet.calendar.PublishCalendar;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.calendar.UnpublishCalendar;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicLinkTest {
  private final Story story = new Story();
  private final AccountId anna = AccountId.ofLocal("anna");
  private final CalendarId calendar = CalendarId.ofLocal("club");

  PublicLinkTest() {
    story.registered("anna");
    Story unused =
        story.given(
            anna,
            new CreateCalendar(
                calendar,
                anna,
                new ResourceName("club"),
                List.of(),
                CollectionProperties.named("Club")));
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private static PublishCalendar publish(CalendarId calendar, String link, boolean renew) {
    return new PublishCalendar(calendar, link, PublicDetail.FULL, Frames.NONE, renew);
  }

  private CalendarPublished published(String link) {
    return new CalendarPublished(calendar.raw(), anna.raw(), link, "full", List.of());
  }

  @Test
  void only_those_who_may_share_a_calendar_publish_it() {
    AccountId bob = AccountId.ofLocal("bob");
    story.registered("bob");
    story.when(bob, publish(calendar, "l", false)).refused(ErrorCode.FORBIDDEN);
    story.when(bob, new UnpublishCalendar(calendar)).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void what_is_published_elsewhere_is_not_published_again() {
    CalendarId feed = CalendarId.ofSubscription("f");
    Story unused =
        story.given(
            anna,
            new SubscribeCalendar(
                feed,
                anna,
                new ResourceName("f"),
                new FeedUrl("https://a.example/c.ics"),
                CollectionProperties.NONE));
    story.when(anna, publish(feed, "l", false)).refused(ErrorCode.SUBSCRIPTION_READ_ONLY);
  }

  @Test
  void a_link_stays_until_another_is_wanted_or_it_ends() {
    var unused = story.when(anna, publish(calendar, "one", false)).recorded(published("one"));
    var same = story.when(anna, publish(calendar, "two", false)).recordedNothing();
    assertThat(same.as(String.class)).isEqualTo("one");
    unused = story.when(anna, publish(calendar, "two", true)).recorded(published("two"));
    unused =
        story
            .when(anna, new UnpublishCalendar(calendar))
            .recorded(new CalendarUnpublished(calendar.raw(), anna.raw()));
    story.when(anna, new UnpublishCalendar(calendar)).refused(ErrorCode.UNKNOWN_PUBLIC_LINK);
    unused = story.when(anna, publish(calendar, "three", false)).recorded(published("three"));
  }

  @Test
  void a_calendar_that_was_deleted_comes_back_without_its_link() {
    Story unused =
        story.given(
            anna,
            publish(calendar, "one", false),
            new DeleteCalendar(calendar, false),
            new RestoreCalendar(calendar));
    story.when(anna, new UnpublishCalendar(calendar)).refused(ErrorCode.UNKNOWN_PUBLIC_LINK);
  }

  @Test
  void a_secret_fits_its_link_alone() {
    CalendarLinks links = new CalendarLinks(story.vault);
    String secret = links.page("one").substring(CalendarLinks.PAGES.length() + "one/".length());
    assertThat(secret).hasSizeGreaterThan(40);
    assertThat(links.admits("one", secret)).isTrue();
    assertThat(links.admits("two", secret)).isFalse();
    assertThat(new CalendarLinks(story.vault).admits("one", secret)).isTrue();
  }

  @Test
  void sites_are_origins_of_https() {
    assertThat(new Frames(List.of("https://www.example.org", "*")).sources())
        .isEqualTo("https://www.example.org *");
    assertThat(Frames.NONE.sources()).isEqualTo("'none'");
    for (String wrong : List.of("http://a.example", "https://a.example/x", "a; script-src *", "")) {
      assertThatThrownBy(() -> new Frames(List.of(wrong))).isInstanceOf(Rejected.class);
    }
  }
}
