package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.sync;

import org.chalet.calendar.CalendarSubscribed;
import org.chalet.kernel.value.CollectionProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars that are published elsewhere: plain ones for clients, but read-only. */
class SubscribedCalendarsTest {
  private static final String FEED = "/dav/calendars/anna/holidays/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void subscribe() {
    dav.views.happened(
        new CalendarSubscribed(
            "calendar:feed-h",
            "account:anna",
            "holidays",
            "https://example.org/secret.ics",
            CollectionProperties.named("Holidays")));
  }

  @Test
  void clients_find_a_calendar_that_they_cannot_write() {
    var answer =
        dav.ask("PROPFIND", FEED)
            .with("Depth", "0")
            .body(
                propfind(
                    "<d:resourcetype/><d:displayname/><d:current-user-privilege-set/><s:source/>"))
            .answer();
    assertThat(answer.xml())
        .contains(
            "<d:resourcetype><d:collection/><cal:calendar/></d:resourcetype>",
            "<d:displayname>Holidays</d:displayname>",
            "<d:privilege><d:write-properties/></d:privilege>")
        .doesNotContain("secret", "<cs:subscribed/>", "<d:write-content/></d:privilege>");
    var put = dav.ask("PUT", FEED + "a.ics").type("text/calendar").body(event("a")).answer();
    assertThat(put.status()).isEqualTo(403);
    assertThat(put.xml()).contains("need-privileges", FEED + "a.ics");
    assertThat(dav.ask("DELETE", FEED + "a.ics").answer().status()).isEqualTo(403);
  }

  @Test
  void a_calendar_that_was_never_fetched_is_empty_and_can_be_followed() {
    var answer = dav.ask("REPORT", FEED).body(sync("")).answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml()).contains("/ns/sync/0/0");
    assertThat(dav.ask("REPORT", FEED).body(sync(Texts.TOKEN + "0/0")).answer().status())
        .isEqualTo(207);
  }
}
