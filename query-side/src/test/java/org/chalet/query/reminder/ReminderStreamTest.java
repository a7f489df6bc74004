package org.chalet.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalet.query.reminder.ReminderStory.ANNA;
import static org.chalet.query.reminder.ReminderStory.BEN;
import static org.chalet.query.reminder.ReminderStory.alarm;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.projection.Waiting;
import org.chalet.query.rest.Asking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(60)
class ReminderStreamTest {
  private static final String POPUP = alarm("DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:x");

  private final ReminderStory story = new ReminderStory();
  private final ReminderStream stream =
      new ReminderStream(story.due, story.bell, () -> story.views.now(), Duration.ofMillis(20));
  private final Asking asking = new Asking(new ReminderReads(story.due));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    story.bell.close();
    threads.close();
  }

  /** An open page. */
  private static final class PageResponse extends MockHttpServletResponse {
    private final StringWriter text = new StringWriter();

    @Override
    public PrintWriter getWriter() {
      return new PrintWriter(text);
    }

    private String text() {
      return text.toString();
    }
  }

  private Future<?> open(PageResponse page, String account, @Nullable String last) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/reminders/stream");
    request.setUserPrincipal(new SignedIn(new AccountId(account), "password"));
    return threads.submit(() -> {
      stream.stream(request, page, last);
      return null;
    });
  }

  private static void awaitText(PageResponse page, String text) {
    Waiting.until(() -> page.text().contains(text));
  }

  private void rings(String name) {
    story.event(name, "20260301T130000Z", POPUP);
    story.rounds.round(() -> true);
  }

  @Test
  void a_page_hears_what_rang_before_and_what_rings_then() throws Exception {
    story.event("before", "20260301T121000Z", alarm("DISPLAY", "TRIGGER:PT0S", "DESCRIPTION:x"));
    story.pass(Duration.ofMinutes(46));
    PageResponse page = new PageResponse();
    Future<?> open = open(page, ANNA, null);
    awaitText(page, "\"title\":\"before\"");
    rings("late");
    story.event("now", "20260301T130100Z", POPUP);
    story.pass(Duration.ofMinutes(1));
    awaitText(page, "\"title\":\"now\"");
    assertThat(page.text()).containsOnlyOnce("\"title\":\"before\"").contains("event: reminder");
    assertThat(page.getContentType()).startsWith("text/event-stream");
    story.bell.close();
    open.get();
  }

  @Test
  void a_page_that_comes_again_hears_what_it_missed_alone() throws Exception {
    story.event("one", "20260301T130000Z", POPUP);
    story.event("two", "20260301T130100Z", POPUP);
    story.pass(Duration.ofMinutes(50));
    String first =
        story.due.after(new AccountId(ANNA), story.due.oldest(), 9).reminders().getFirst().id();
    PageResponse page = new PageResponse();
    open(page, ANNA, first);
    awaitText(page, "\"title\":\"two\"");
    assertThat(page.text()).doesNotContain("\"title\":\"one\"");
  }

  @Test
  void others_hear_nothing_but_that_the_server_is_there() throws Exception {
    story.event("one", "20260301T130000Z", POPUP);
    story.pass(Duration.ofMinutes(50));
    PageResponse page = new PageResponse();
    open(page, BEN, "nonsense");
    awaitText(page, ": \n\n");
    assertThat(page.text()).doesNotContain("data:");
  }

  @Test
  void a_stream_ends_after_some_minutes() throws Exception {
    PageResponse page = new PageResponse();
    Future<?> open = open(page, ANNA, null);
    awaitText(page, "retry");
    story.views.advance(Duration.ofMinutes(5));
    open.get();
  }

  @Test
  void one_account_listens_eight_times_at_most() {
    List<ReminderBell.Listening> pages = new ArrayList<>();
    AccountId anna = new AccountId(ANNA);
    for (int i = 0; i < 8; i++) {
      pages.add(story.bell.listen(anna));
    }
    assertThatThrownBy(() -> story.bell.listen(anna)).isInstanceOf(Rejected.class);
    story.bell.listen(new AccountId(BEN)).close();
    pages.forEach(ReminderBell.Listening::close);
    story.bell.listen(anna).close();
  }

  @Test
  void what_is_due_comes_page_by_page() {
    for (int i = 0; i < 5; i++) {
      story.event("event" + i, "20260301T130000Z", POPUP);
    }
    story.pass(Duration.ofMinutes(50));
    List<String> titles = new ArrayList<>();
    String path = "/api/reminders/due?limit=2";
    for (int pages = 0; pages < 3; pages++) {
      var page = asking.get(ANNA, path).json();
      page.get("items").forEach(one -> titles.add(one.get("title").asString()));
      path =
          "/api/reminders/due?limit=2&cursor="
              + (page.has("next") ? page.get("next").asString() : "");
    }
    assertThat(titles).hasSize(5).doesNotHaveDuplicates();
    assertThat(asking.get(ANNA, "/api/reminders/due?cursor=nonsense").refused())
        .isEqualTo("invalid-value");
    assertThat(asking.get(BEN, "/api/reminders/due").json().get("items")).isEmpty();
  }

  @Test
  void a_reminder_tells_what_and_when_on_the_readers_clock() {
    story.event("standup", "20260301T130000Z", "LOCATION:Room 1", POPUP);
    story.pass(Duration.ofMinutes(50));
    var one = asking.get(ANNA, "/api/reminders/due").json().get("items").get(0);
    assertThat(one.get("start").asString()).isEqualTo("2026-03-01T14:00+01:00");
    assertThat(one.get("due").asString()).isEqualTo("2026-03-01T12:45:00Z");
    assertThat(one.get("location").asString()).isEqualTo("Room 1");
    assertThat(one.get("kind").asString()).isEqualTo("event");
  }
}
