package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.calendar;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;

import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarShared;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** free-busy-query (RFC 4791, 7.10). */
class FreeBusyQueryTest {
  private static final String HOME = "/dav/calendars/anna/";
  private static final String WORK = HOME + "work/";
  private static final String ALL =
      "<c:time-range start='20260310T000000Z' end='20260311T000000Z'/>";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void open() {
    for (String who : new String[] {"anna", "bob"}) {
      String account = "account:" + who;
      dav.views.happened(new AccountRegistered(account, who + "@example.org", who, "en", "UTC"));
    }
    dav.views.happened(new OrganizationOpened(Desk.HOUSE, "House", "account:anna"));
    dav.views.happened(new UserAdded(Desk.HOUSE, "account:bob", "collaborator"));
    create("work");
  }

  @Test
  void a_query_without_a_sensible_range_is_refused() {
    refused("", 400, "malformed");
    refused("<c:time-range/>", 403, "invalid-filter");
    refused(
        "<c:time-range start='20260311T000000Z' end='20260310T000000Z'/>", 403, "invalid-filter");
    refused("<c:time-range start='tomorrow'/>", 403, "invalid-filter");
    refused(
        "<c:time-range start='20260311T000000Z' end='20460310T000000Z'/>", 507, "too-many-matches");
  }

  @Test
  void objects_inboxes_and_outboxes_do_not_answer_it() {
    put("work", event("1"));
    for (String path : new String[] {WORK + "1.ics", HOME + "inbox/", HOME + "outbox/"}) {
      var answer = query(path, ALL).answer();
      assertThat(answer.header("Chalet-Error")).as(path).isEqualTo("unsupported-report");
    }
    var home = query("/dav/calendars/anna/", ALL);
    assertThat(home.as(DavServer.BOB).answer().status()).isEqualTo(403);
    var nobody = dav.askAsNobody("REPORT", WORK).body(body(ALL));
    assertThat(nobody.answer().status()).isEqualTo(401);
  }

  @Test
  void one_free_busy_component_tells_when_its_owner_is_busy() {
    put("work", event("1", ":20260310T100000Z", ":20260310T110000Z"));
    put("work", event("2", ":20260310T103000Z", ":20260310T120000Z"));
    put("work", event("3", ":20260310T130000Z", ":20260310T140000Z", "TRANSP:TRANSPARENT\r\n"));
    put("work", event("4", ":20260310T150000Z", ":20260310T160000Z", "STATUS:TENTATIVE\r\n"));
    put("work", event("5", ":20260310T170000Z", ":20260310T180000Z", "STATUS:CANCELLED\r\n"));
    put("work", event("7", ":20260301T060000Z", ":20260301T070000Z", "RRULE:FREQ=DAILY\r\n"));
    String declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.org\r\n";
    put("work", event("6", ":20260310T190000Z", ":20260310T200000Z", declined));
    var answer = query(WORK, ALL).answer();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/calendar");
    assertThat(unfolded(answer))
        .contains("BEGIN:VFREEBUSY", "DTSTART:20260310T000000Z", "DTEND:20260311T000000Z")
        .contains("DTSTAMP:", "UID:")
        .contains("FBTYPE=BUSY:20260310T060000Z/20260310T070000Z,20260310T100000Z/20260310T120000Z")
        .contains("FBTYPE=BUSY-TENTATIVE:20260310T150000Z/20260310T160000Z")
        .doesNotContain("T130000Z", "T170000Z", "T190000Z", "Fish", "METHOD");
  }

  @Test
  void periods_and_availability_in_the_calendar_count() {
    put(
        "work",
        "VFREEBUSY",
        calendar(
            "BEGIN:VFREEBUSY\r\nUID:f\r\nDTSTAMP:20260101T000000Z\r\n"
                + "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260310T040000Z/PT1H\r\n"
                + "FREEBUSY;FBTYPE=FREE:20260310T050000Z/PT1H\r\nEND:VFREEBUSY\r\n"));
    put("work", "VAVAILABILITY", availability("a", "PRIORITY:5\r\n", "20260310T200000Z"));
    String open = "BUSYTYPE:BUSY\r\nPRIORITY:1\r\nDURATION:PT2H\r\n";
    put("work", "VAVAILABILITY", availability("b", open, "20260310T210000Z"));
    assertThat(unfolded(query(WORK, ALL).answer()))
        .contains("FBTYPE=BUSY-TENTATIVE:20260310T040000Z/20260310T050000Z")
        .contains("FBTYPE=BUSY:20260310T210000Z/20260310T230000Z")
        .contains(
            "FBTYPE=BUSY-UNAVAILABLE:20260310T200000Z/20260310T210000Z,"
                + "20260310T230000Z/20260311T000000Z")
        .doesNotContain("T050000Z/");
  }

  @Test
  void floating_times_are_those_of_the_calendar() {
    put("work", event("1", ":20260310T100000", ":20260310T110000"));
    zone("work", "Europe/Zurich");
    assertThat(unfolded(query(WORK, ALL).answer())).contains("20260310T090000Z/20260310T100000Z");
  }

  @Test
  void an_open_range_is_answered_for_about_a_year() {
    put("work", event("1"));
    assertThat(unfolded(query(WORK, "<c:time-range start='20260301T000000Z'/>").answer()))
        .contains("DTEND:20270306T000000Z", "20260310T100000Z/20260310T110000Z");
    assertThat(unfolded(query(WORK, "<c:time-range end='20260401T000000Z'/>").answer()))
        .contains("DTSTART:20250327T000000Z", "20260310T100000Z/20260310T110000Z");
  }

  @Test
  void a_home_answers_for_the_calendars_in_it_when_depth_says_so() {
    create("hobby");
    create("holidays");
    put("work", event("1", ":20260310T100000Z", ":20260310T110000Z"));
    put("hobby", event("2", ":20260310T120000Z", ":20260310T130000Z"));
    put("holidays", event("3", ":20260310T140000Z", ":20260310T150000Z"));
    transparent("holidays");
    assertThat(unfolded(query(HOME, ALL).answer())).doesNotContain("FREEBUSY;");
    assertThat(unfolded(query(HOME, ALL).with("Depth", "1").answer()))
        .contains("20260310T100000Z/20260310T110000Z,20260310T120000Z/20260310T130000Z")
        .doesNotContain("T140000Z");
    assertThat(unfolded(query(HOME + "holidays/", ALL).answer())).contains("T140000Z");
  }

  @Test
  void whoever_may_know_of_times_alone_gets_times_alone() {
    put("work", event("1"));
    share("free-busy");
    String found = found(DavServer.BOB.local());
    assertThat(found).isNotEmpty();
    var answer = query(found, ALL).as(DavServer.BOB).answer();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(unfolded(answer))
        .contains("20260310T100000Z/20260310T110000Z")
        .doesNotContain("Fish");
    var read = dav.ask("GET", found + "1.ics").as(DavServer.BOB).answer();
    assertThat(read.status()).isEqualTo(404);
    var busy = query("/dav/calendars/bob/", ALL).with("Depth", "1").as(DavServer.BOB).answer();
    assertThat(unfolded(busy)).doesNotContain("FREEBUSY;");
  }

  @Test
  void it_is_among_the_supported_reports() {
    for (String path : new String[] {WORK, HOME}) {
      var properties =
          dav.ask("PROPFIND", path).with("Depth", "0").body(propfind("<d:supported-report-set/>"));
      assertThat(properties.answer().xml()).contains("<cal:free-busy-query/>");
    }
  }

  private void refused(String range, int status, String token) {
    var answer = query(WORK, range).answer();
    assertThat(answer.status()).as(range).isEqualTo(status);
    assertThat(answer.header("Chalet-Error")).isEqualTo(token);
  }

  private String found(String who) {
    String listed =
        dav.ask("PROPFIND", "/dav/calendars/" + who + "/")
            .as(DavServer.BOB)
            .with("Depth", "1")
            .body(propfind("<d:displayname/>"))
            .answer()
            .body();
    return listed.replaceAll("(?s).*<d:href>(/dav/calendars/" + who + "/[^<]+/)</d:href>.*", "$1");
  }

  private DavServer.Asked query(String path, String range) {
    return dav.ask("REPORT", path).body(body(range));
  }

  private static String body(String range) {
    return "<c:free-busy-query xmlns:c='urn:ietf:params:xml:ns:caldav'>"
        + range
        + "</c:free-busy-query>";
  }

  private static String unfolded(DavServer.Answer answer) {
    return answer.body().replace("\r\n ", "");
  }

  private static String availability(String uid, String more, String start) {
    return calendar(
        "BEGIN:VAVAILABILITY\r\nUID:"
            + uid
            + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:"
            + start
            + "\r\n"
            + more
            + "END:VAVAILABILITY\r\n");
  }

  private void create(String name) {
    dav.views.happened(
        new CalendarCreated(
            "calendar:" + name,
            "account:anna",
            name,
            List.of("VEVENT", "VFREEBUSY", "VAVAILABILITY"),
            CollectionProperties.NONE,
            false));
  }

  private void share(String level) {
    dav.views.happened(
        new CalendarShared("calendar:work", "account:anna", "account:bob", Desk.HOUSE, level));
  }

  private void zone(String calendar, String zone) {
    change(
        calendar,
        new CollectionProperties(
            null,
            null,
            null,
            null,
            calendar("BEGIN:VTIMEZONE\r\nTZID:" + zone + "\r\nEND:VTIMEZONE\r\n"),
            Map.of()));
  }

  private void transparent(String calendar) {
    change(
        calendar,
        new CollectionProperties(
            null,
            null,
            null,
            null,
            null,
            Map.of(
                "{urn:ietf:params:xml:ns:caldav}schedule-calendar-transp",
                "<x:schedule-calendar-transp xmlns:x=\"urn:ietf:params:xml:ns:caldav\">"
                    + "<x:transparent/></x:schedule-calendar-transp>")));
  }

  private void change(String calendar, CollectionProperties properties) {
    dav.views.happened(
        new CalendarPropertiesChanged("calendar:" + calendar, "account:anna", properties));
  }

  private void put(String calendar, String text) {
    put(calendar, "VEVENT", text);
  }

  private void put(String calendar, String component, String text) {
    String uid = text.replaceAll("(?s).*UID:(\\w+).*", "$1");
    dav.views.happened(
        new CalendarObjectPut(
            "calendar:" + calendar,
            "account:anna",
            uid + ".ics",
            uid,
            component,
            text,
            null,
            null));
  }
}
