package org.chalet.query.dav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;
import static org.chalet.query.dav.Texts.sync;

import java.time.Duration;
import java.util.Random;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.calendar.FeedUrl;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.FeedRounds;
import org.chalet.query.calendar.FeedSource;
import org.chalet.query.dav.push.PushGround;
import org.chalet.query.dav.push.PushWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars that are published elsewhere: plain ones for clients, but read-only. */
class SubscribedCalendarsTest {
  private static final String FEED = "/dav/calendars/anna/holidays/";
  private static final String NAMELESS = "/dav/calendars/anna/nameless/";

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

  @Test
  void apples_clients_subscribe_by_making_a_calendar_with_a_source() {
    var answer =
        makeSubscription(
            "/dav/calendars/anna/team/",
            "webcal://example.org/team.ics",
            "<d:resourcetype><d:collection/><s:subscribed/></d:resourcetype>"
                + "<d:displayname>Team</d:displayname><s:subscribed-strip-alarms/>"
                + "<s:subscribed-strip-todos/><s:subscribed-strip-attachments/>"
                + "<i:refreshrate>P1W</i:refreshrate>");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(dav.desk.sent.getLast())
        .isInstanceOfSatisfying(
            SubscribeCalendar.class,
            sent -> {
              assertThat(sent.url()).isEqualTo(new FeedUrl("https://example.org/team.ics"));
              assertThat(sent.segment().raw()).isEqualTo("team");
              assertThat(sent.calendar().raw()).startsWith("calendar:feed-");
            });
    var shown =
        dav.ask("PROPFIND", "/dav/calendars/anna/team/")
            .with("Depth", "0")
            .body(
                propfind(
                    "<d:resourcetype/><d:displayname/><s:subscribed-strip-alarms/>"
                        + "<s:subscribed-strip-todos/><s:subscribed-strip-attachments/>"
                        + "<i:refreshrate/>"))
            .answer();
    assertThat(shown.xml())
        .contains("<d:displayname>Team</d:displayname>", ">P1W<", "subscribed-strip-alarms")
        .doesNotContain("404", "<cs:subscribed/>");
  }

  @Test
  void an_address_that_no_subscription_may_have_is_refused_as_over_rest() {
    for (String url : new String[] {"ftp://example.org/a.ics", "", "https://a:b@example.org/"}) {
      var answer = makeSubscription(NAMELESS, url, "");
      assertThat(answer.status()).as(url).isEqualTo(400);
      assertThat(answer.header("Chalet-Error")).isEqualTo("invalid-value");
    }
    assertThat(dav.desk.sent).isEmpty();
  }

  @Test
  void a_subscription_to_nothing_is_none() {
    var answer =
        dav.ask("MKCALENDAR", NAMELESS)
            .body(
                "<c:mkcalendar xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                    + "<d:set><d:prop><d:resourcetype><d:collection/>"
                    + "<s:subscribed xmlns:s='http://calendarserver.org/ns/'/>"
                    + "</d:resourcetype></d:prop></d:set></c:mkcalendar>")
            .answer();
    assertThat(answer.header("Chalet-Error")).isEqualTo("invalid-resourcetype");
    assertThat(dav.desk.sent).isEmpty();
  }

  @Test
  void what_is_subscribed_to_stays_what_it_is() {
    var answer =
        dav.ask("PROPPATCH", FEED)
            .body(
                proppatch(
                    "<d:set><d:prop><s:source xmlns:s='http://calendarserver.org/ns/'><d:href>"
                        + "https://example.org/b.ics</d:href></s:source></d:prop></d:set>"))
            .answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml()).contains("403", "cannot-modify-protected-property");
    assertThat(dav.desk.sent).isEmpty();
  }

  @Test
  void a_name_and_a_colour_that_nobody_chose_are_those_of_the_publisher() {
    subscribeNameless();
    String before = ctag();
    publish("X-WR-CALNAME:Team & friends\r\nX-APPLE-CALENDAR-COLOR:#1BADF8\r\n");
    var answer =
        dav.ask("PROPFIND", NAMELESS)
            .with("Depth", "0")
            .body(propfind("<d:displayname/><i:calendar-color/>"))
            .answer();
    assertThat(answer.xml())
        .contains(
            "<d:displayname>Team &amp; friends</d:displayname>",
            "<ical:calendar-color>#1BADF8</ical:calendar-color>");
    String named = ctag();
    assertThat(named).isNotEqualTo(before);

    publish("NAME:Friends\r\n");
    assertThat(ctag()).isNotEqualTo(named);
    assertThat(name()).isEqualTo("Friends");
  }

  @Test
  void other_words_of_the_subscriber_leave_the_publishers_as_they_are() {
    subscribeNameless();
    publish("NAME:Team\r\nCOLOR:red\r\n");
    patch("<i:calendar-color>#112233</i:calendar-color>");
    publish("NAME:The Team\r\nCOLOR:blue\r\n");
    assertThat(name()).isEqualTo("The Team");
    patch("<d:displayname>Mine</d:displayname>");
    publish("NAME:Another\r\n");
    assertThat(name()).isEqualTo("Mine");
  }

  private void subscribeNameless() {
    assertThat(makeSubscription(NAMELESS, "https://example.org/nameless.ics", "").status())
        .isEqualTo(201);
  }

  private DavServer.Answer makeSubscription(String at, String url, String properties) {
    return dav.ask("MKCALENDAR", at)
        .body(
            "<c:mkcalendar xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'"
                + " xmlns:s='http://calendarserver.org/ns/' xmlns:i='http://apple.com/ns/ical/'>"
                + "<d:set><d:prop><s:source><d:href>"
                + url
                + "</d:href></s:source>"
                + properties
                + "</d:prop></d:set></c:mkcalendar>")
        .answer();
  }

  private void publish(String properties) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n"
            + properties
            + "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260501T100000Z\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    dav.clock.advance(Duration.ofHours(2));
    new FeedRounds(
            dav.feeds,
            (url, etag, modified) ->
                new FeedSource.Answer.Content(text.getBytes(UTF_8), null, null),
            dav.clock,
            new Random(1),
            new PushWatch(new PushGround(dav.vault, dav.clock, dav.pushService, false)))
        .round(() -> true);
  }

  private void patch(String property) {
    String setting = "<d:set><d:prop>" + property + "</d:prop></d:set>";
    var answer = dav.ask("PROPPATCH", NAMELESS).body(proppatch(setting)).answer();
    assertThat(answer.xml()).contains("200 OK");
  }

  private String name() {
    return told("<d:displayname/>").replaceFirst("(?s).*<d:displayname>(.*)</d:d.*", "$1");
  }

  private String ctag() {
    return told("<s:getctag/>").replaceFirst("(?s).*<cs:getctag>(.*)</cs:g.*", "$1");
  }

  private String told(String property) {
    return dav.ask("PROPFIND", NAMELESS).with("Depth", "0").body(propfind(property)).answer().xml();
  }
}
