package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.calendar;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;
import static org.chalet.query.dav.Texts.sync;

import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.scheduling.InboxItemReceived;
import org.chalet.scheduling.SchedulingPropertiesChanged;
import org.chalet.scheduling.SchedulingStreams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scheduling inbox, the outbox and free/busy time over WebDAV (RFC 6638). */
class SchedulingTest {
  private static final String ACME = "organization:acme";
  private static final String INBOX = "/dav/calendars/anna/inbox/";
  private static final String OUTBOX = "/dav/calendars/anna/outbox/";
  private static final String WORK = "/dav/calendars/anna/work/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void open() {
    for (String who : new String[] {"anna", "bob", "gast", "eve"}) {
      String account = "account:" + who;
      dav.views.happened(new AccountRegistered(account, who + "@example.org", who, "en", "UTC"));
      dav.views.happened(
          new CalendarCreated(
              "calendar:" + who,
              account,
              "default",
              List.of("VEVENT"),
              CollectionProperties.NONE,
              true));
    }
    dav.views.happened(new OrganizationOpened(ACME, "Acme", "account:anna"));
    dav.views.happened(new UserAdded(ACME, "account:bob", "collaborator"));
    dav.views.happened(new UserAdded(ACME, "account:gast", "external"));
    dav.ask("MKCALENDAR", WORK).answer();
  }

  @Test
  void the_inbox_of_somebody_else_is_closed() {
    for (String path : new String[] {INBOX, OUTBOX, INBOX + "1.ics"}) {
      assertThat(dav.ask("PROPFIND", path).as(DavServer.BOB).answer().status()).isEqualTo(403);
      assertThat(dav.askAsNobody("PROPFIND", path).answer().status()).isEqualTo(401);
      assertThat(dav.ask("DELETE", path).as(DavServer.BOB).answer().status()).isEqualTo(403);
    }
    assertThat(ask("anna", "anna").as(DavServer.BOB).answer().status()).isEqualTo(403);
  }

  @Test
  void nothing_is_put_into_the_inbox_or_the_outbox() {
    for (String path : new String[] {INBOX, OUTBOX}) {
      var put = dav.ask("PUT", path + "x.ics").type("text/calendar").body(event("x"));
      assertNoPlaceForQuestions(put.answer());
      assertThat(dav.ask("DELETE", path).answer().status()).isEqualTo(403);
      assertThat(dav.ask("MKCALENDAR", path).answer().status()).isEqualTo(405);
    }
    for (String text : new String[] {event("x"), question("anna", "bob")}) {
      assertNoPlaceForQuestions(dav.ask("POST", INBOX).type("text/calendar").body(text).answer());
    }
  }

  private static void assertNoPlaceForQuestions(DavServer.Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Chalet-Error")).isEqualTo("only-the-outbox-asks");
    assertThat(answer.xml()).contains("<cal:supported-collection/>");
  }

  @Test
  void the_default_calendar_is_needed() {
    dav.desk.refuses = new Rejected(ErrorCode.DEFAULT_CALENDAR_NEEDED, "it stays");
    var answer = dav.ask("DELETE", "/dav/calendars/anna/default/").answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml()).contains("<cal:default-calendar-needed/>");
  }

  @Test
  void a_default_calendar_that_cannot_be_is_told_of_that_property_alone() {
    dav.desk.refuses = new Rejected(ErrorCode.DEFAULT_CALENDAR_NOT_VALID, "nothing is there");
    String patch =
        "<d:set><d:prop><c:schedule-default-calendar-URL><d:href>/dav/calendars/anna/none/</d:href>"
            + "</c:schedule-default-calendar-URL><d:displayname>In</d:displayname></d:prop></d:set>";
    var answer = dav.ask("PROPPATCH", INBOX).body(proppatch(patch)).answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml().replaceAll("\\s*\n\\s*", ""))
        .contains(
            "<cal:schedule-default-calendar-URL/></d:prop><d:status>HTTP/1.1 403 Forbidden"
                + "</d:status><d:error><cal:valid-schedule-default-calendar-URL/></d:error>")
        .contains("<d:displayname/></d:prop><d:status>HTTP/1.1 424");
  }

  @Test
  void the_inbox_and_the_outbox_are_not_shared() {
    String invitation =
        "<s:share xmlns:s=\"http://calendarserver.org/ns/\" xmlns:d=\"DAV:\"><s:set>"
            + "<d:href>mailto:bob@example.org</d:href><s:read-write/></s:set></s:share>";
    for (String path : new String[] {INBOX, OUTBOX}) {
      assertThat(find(path, "<s:invite/><s:allowed-sharing-modes/>"))
          .contains("<cs:invite/><cs:allowed-sharing-modes/>", "404 Not Found");
      assertThat(dav.ask("OPTIONS", path).answer().header("Allow")).doesNotContain("ACL");
      var acl = dav.ask("ACL", path).type("application/xml").body("<acl xmlns=\"DAV:\"/>");
      assertThat(acl.answer().status()).isEqualTo(403);
    }
    var share = dav.ask("POST", INBOX).type("application/xml").body(invitation).answer();
    assertThat(share.status()).isEqualTo(403);
    assertThat(share.header("Chalet-Error")).isEqualTo("forbidden");
    assertThat(dav.ask("POST", OUTBOX).type("application/xml").body(invitation).answer().status())
        .isEqualTo(415);
  }

  @Test
  void people_ask_in_their_own_name() {
    var answer = ask("bob", "anna").answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Chalet-Error")).isEqualTo("originator-not-allowed");
    assertThat(answer.xml()).contains("<cal:organizer-allowed/>");
  }

  @Test
  void a_question_that_cannot_be_understood_is_refused() {
    for (String wrong :
        new String[] {
          event("x"),
          question("anna", "bob").replace("METHOD:REQUEST", "METHOD:REPLY"),
          question("anna", "bob").replaceAll("DTSTART.*\r\n", ""),
          question("anna", "bob").replaceAll("DTEND.*\r\n", "DTEND:20290101T000000Z\r\n"),
          question("anna", "bob").replaceAll("ATTENDEE.*\r\n", ""),
          question("anna", "bob").replaceAll("ORGANIZER.*\r\n", ""),
          question("anna", "bob").replaceAll("UID.*\r\n", ""),
          question("anna", "bob").replaceAll("DTSTAMP.*\r\n", ""),
          question("anna", "bob").replace("UID:q", "UID:q\r\nUID:r"),
          question("anna", "bob")
              .replace("END:VFREEBUSY", "END:VFREEBUSY\r\nBEGIN:VTODO\r\nUID:t\r\nEND:VTODO")
        }) {
      var answer = dav.ask("POST", OUTBOX).type("text/calendar").body(wrong).answer();
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.header("Chalet-Error")).as(wrong).isEqualTo("invalid-itip-message");
      assertThat(answer.xml()).contains("<cal:valid-scheduling-message/>");
    }
    var broken = dav.ask("POST", OUTBOX).type("text/calendar").body("BEGIN:VCALENDAR\r\n");
    assertThat(broken.answer().xml()).contains("<cal:valid-calendar-data/>");
    var xml = dav.ask("POST", OUTBOX).type("text/xml").body("<x/>").answer();
    assertThat(xml.status()).isEqualTo(415);
    assertThat(xml.xml()).contains("<cal:supported-calendar-data/>");
  }

  @Test
  void a_colleague_s_busy_time_is_told_and_nothing_more() {
    put("bob", event("1", ":20260310T100000Z", ":20260310T110000Z"));
    put("bob", event("2", ":20260310T103000Z", ":20260310T120000Z"));
    put("bob", event("3", ":20260310T130000Z", ":20260310T140000Z", "TRANSP:TRANSPARENT\r\n"));
    put("bob", event("4", ":20260310T150000Z", ":20260310T160000Z", "STATUS:TENTATIVE\r\n"));
    put("bob", event("5", ":20260310T170000Z", ":20260310T180000Z", "STATUS:CANCELLED\r\n"));
    put(
        "bob",
        event(
            "6",
            ":20260310T190000Z",
            ":20260310T200000Z",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org\r\n"));
    put("bob", event("7", ":20260301T060000Z", ":20260301T070000Z", "RRULE:FREQ=DAILY\r\n"));
    String answer = ask("anna", "bob").answer().body().replace("&#13;\n ", "");
    assertThat(answer)
        .contains("<cal:request-status>2.0;Success</cal:request-status>")
        .contains("METHOD:REPLY")
        .contains("FBTYPE=BUSY:20260310T060000Z/20260310T070000Z,20260310T100000Z/20260310T120000Z")
        .contains("FBTYPE=BUSY-TENTATIVE:20260310T150000Z/20260310T160000Z")
        .doesNotContain("T130000Z", "T170000Z/", "T190000Z", "Fish");
  }

  @Test
  void of_strangers_and_of_nobody_the_same_is_told() {
    for (String unknown : new String[] {"eve", "nobody"}) {
      String answer = ask("anna", unknown).answer().body();
      assertThat(answer)
          .contains("<cal:request-status>3.7;Invalid calendar user</cal:request-status>")
          .doesNotContain("calendar-data");
    }
  }

  @Test
  void externals_learn_of_nobody_but_themselves() {
    var asked =
        dav.ask("POST", "/dav/calendars/gast/outbox/")
            .as(AccountId.ofLocal("gast"))
            .type("text/calendar")
            .with("Originator", "mailto:gast@example.org")
            .with("Recipient", "mailto:bob@example.org");
    String answer = asked.body(question("anna", "bob")).answer().body();
    assertThat(answer).contains("3.7;").doesNotContain("calendar-data");
  }

  @Test
  void a_transparent_calendar_keeps_nobody_busy() {
    put("anna", event("1", ":20260310T100000Z", ":20260310T110000Z"));
    assertThat(ask("anna", "a.meier").answer().body()).contains("20260310T100000Z");
    String path = "/dav/calendars/anna/default/";
    assertThat(find(path, "<c:schedule-calendar-transp/>")).contains("<cal:opaque/>");
    var wrong = "<d:set><d:prop><c:schedule-calendar-transp/></d:prop></d:set>";
    assertThat(dav.ask("PROPPATCH", path).body(proppatch(wrong)).answer().body()).contains(" 409 ");
    dav.views.happened(
        new CalendarPropertiesChanged(
            "calendar:anna",
            "account:anna",
            new CollectionProperties(
                null,
                null,
                null,
                null,
                null,
                Map.of(
                    "{urn:ietf:params:xml:ns:caldav}schedule-calendar-transp",
                    "<x:schedule-calendar-transp xmlns:x=\"urn:ietf:params:xml:ns:caldav\">"
                        + "<x:transparent/></x:schedule-calendar-transp>"))));
    assertThat(ask("anna", "a.meier").answer().body()).doesNotContain("20260310T100000Z");
  }

  @Test
  void nobody_is_met_when_not_available() {
    String away =
        calendar(
            "BEGIN:VAVAILABILITY\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\n"
                + "DTSTART:20260310T120000Z\r\nEND:VAVAILABILITY\r\n");
    String name = "{urn:ietf:params:xml:ns:caldav}calendar-availability";
    String element =
        "<x:calendar-availability xmlns:x=\"urn:ietf:params:xml:ns:caldav\">"
            + away
            + "</x:calendar-availability>";
    dav.views.happened(
        new SchedulingPropertiesChanged(
            "account:bob",
            new CollectionProperties(null, null, null, null, null, Map.of(name, element))));
    assertThat(ask("anna", "bob").answer().body())
        .contains("FBTYPE=BUSY-UNAVAILABLE:20260310T120000Z/20260311T000000Z");
    String wrong = "<d:set><d:prop><c:calendar-availability>x</c:calendar-availability></d:prop>";
    assertThat(dav.ask("PROPPATCH", INBOX).body(proppatch(wrong + "</d:set>")).answer().body())
        .contains(" 403 ", "valid-calendar-data");
  }

  @Test
  void messages_are_listed_read_and_synchronized() {
    dav.views.happened(
        new InboxItemReceived(
            "account:anna",
            "1.ics",
            "lunch",
            "VEVENT",
            event("lunch").replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:REQUEST")));
    var listed = dav.ask("PROPFIND", INBOX).with("Depth", "1").body(propfind("<d:getetag/>"));
    assertThat(listed.answer().xml()).contains("<d:href>" + INBOX + "1.ics</d:href>");
    var read = dav.ask("GET", INBOX + "1.ics").answer();
    assertThat(read.body()).contains("METHOD:REQUEST");
    assertThat(read.header("Content-Type")).startsWith("text/calendar");
    String token = dav.ask("REPORT", INBOX).body(sync("")).answer().xml();
    assertThat(token).contains("1.ics");
  }

  @Test
  void clients_find_the_inbox_and_the_outbox() {
    String principal =
        find(
            "/dav/principals/anna/",
            "<c:schedule-inbox-URL/><c:schedule-outbox-URL/><c:calendar-user-type/>");
    assertThat(principal).contains(INBOX, OUTBOX, "INDIVIDUAL");
    assertThat(find(INBOX, "<d:resourcetype/><c:schedule-default-calendar-URL/>"))
        .contains("<cal:schedule-inbox/>", "/dav/calendars/anna/default/");
    assertThat(find(OUTBOX, "<d:resourcetype/>")).contains("<cal:schedule-outbox/>");
    assertThat(dav.ask("OPTIONS", OUTBOX).answer().header("Allow")).contains("POST");
  }

  @Test
  void the_inbox_and_the_outbox_have_privileges_of_their_own() {
    for (String name : new String[] {"current-user-privilege-set", "supported-privilege-set"}) {
      assertThat(find(INBOX, "<d:" + name + "/>"))
          .contains("<cal:schedule-deliver/>", "<cal:schedule-deliver-invite/>")
          .contains("<cal:schedule-deliver-reply/>", "<cal:schedule-query-freebusy/>")
          .doesNotContain("schedule-send");
      assertThat(find(OUTBOX, "<d:" + name + "/>"))
          .contains("<cal:schedule-send/>", "<cal:schedule-send-invite/>")
          .contains("<cal:schedule-send-reply/>", "<cal:schedule-send-freebusy/>")
          .doesNotContain("schedule-deliver");
      assertThat(find(WORK, "<d:" + name + "/>")).doesNotContain("schedule-");
    }
  }

  @Test
  void a_chosen_calendar_that_is_gone_is_not_told() {
    dav.views.happened(
        new SchedulingPropertiesChanged(
            "account:anna",
            new CollectionProperties(
                null,
                null,
                null,
                null,
                null,
                Map.of(
                    SchedulingStreams.DEFAULT_CALENDAR,
                    "<c:schedule-default-calendar-URL xmlns:c=\"urn:ietf:params:xml:ns:caldav\">"
                        + "<d:href xmlns:d=\"DAV:\">"
                        + WORK
                        + "</d:href></c:schedule-default-calendar-URL>"))));
    String property = "<c:schedule-default-calendar-URL/>";
    assertThat(find(INBOX, property)).contains(WORK);
    dav.ask("DELETE", WORK).answer();
    assertThat(find(INBOX, property)).doesNotContain(WORK).contains("/dav/calendars/anna/default/");
  }

  @Test
  void the_deletion_of_a_calendar_says_whether_organizers_are_told() {
    dav.ask("DELETE", WORK).with("Schedule-Reply", "F").answer();
    assertThat(((DeleteCalendar) dav.desk.sent.getLast()).reply()).isFalse();
  }

  @Test
  void the_schedule_tag_is_told_wherever_it_is_asked() {
    happenedMeeting();
    String path = "/dav/calendars/anna/default/";
    assertThat(dav.ask("GET", path + "m.ics").answer().header("Schedule-Tag")).isEqualTo("\"tag\"");
    assertThat(find(path + "m.ics", "<c:schedule-tag/>"))
        .contains("<cal:schedule-tag>\"tag\"</cal:schedule-tag>");
    assertThat(find(path, "<c:schedule-tag/>")).contains("404");
  }

  @Test
  void a_meeting_is_not_copied_within_a_home() {
    happenedMeeting();
    var copy =
        dav.ask("COPY", "/dav/calendars/anna/default/m.ics").with("Destination", WORK + "m.ics");
    var answer = copy.answer();
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.xml())
        .contains("<cal:unique-scheduling-object-resource>")
        .contains("<d:href>/dav/calendars/anna/default/m.ics</d:href>");
  }

  @Test
  void a_client_is_told_where_the_meeting_is() {
    happenedMeeting();
    dav.desk.refuses = new Rejected(ErrorCode.UNIQUE_SCHEDULING_OBJECT, "it is elsewhere");
    var put = dav.ask("PUT", WORK + "m.ics").type("text/calendar").body(event("m"));
    assertThat(put.answer().xml())
        .contains("<cal:unique-scheduling-object-resource>")
        .contains("<d:href>/dav/calendars/anna/default/m.ics</d:href>");
  }

  private void happenedMeeting() {
    dav.views.happened(
        new CalendarObjectPut(
            "calendar:anna",
            "account:anna",
            "m.ics",
            "m",
            "VEVENT",
            event("m"),
            null,
            null,
            "\"tag\"",
            null,
            null));
  }

  @Test
  void what_a_client_demands_of_the_schedule_tag_goes_with_the_command() {
    dav.ask("PUT", WORK + "1.ics")
        .with("If-Schedule-Tag-Match", "\"t\"")
        .type("text/calendar")
        .body(event("1"))
        .answer();
    assertThat(((PutCalendarObject) dav.desk.sent.getLast()).precondition().scheduleTag())
        .isEqualTo("\"t\"");
    dav.ask("DELETE", WORK + "1.ics").with("Schedule-Reply", "F").answer();
    assertThat(((DeleteCalendarObject) dav.desk.sent.getLast()).reply()).isFalse();
  }

  private String find(String path, String properties) {
    return dav.ask("PROPFIND", path).with("Depth", "0").body(propfind(properties)).answer().xml();
  }

  private void put(String who, String text) {
    String uid = text.replaceAll("(?s).*UID:(\\w+).*", "$1");
    dav.views.happened(
        new CalendarObjectPut(
            "calendar:" + who, "account:" + who, uid + ".ics", uid, "VEVENT", text, null, null));
  }

  private DavServer.Asked ask(String organizer, String attendee) {
    return dav.ask("POST", OUTBOX).type("text/calendar").body(question(organizer, attendee));
  }

  private static String question(String organizer, String attendee) {
    return calendar(
            "BEGIN:VFREEBUSY\r\nUID:q\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260310T000000Z\r\n"
                + "DTEND:20260311T000000Z\r\nORGANIZER:mailto:"
                + organizer
                + "@example.org\r\nATTENDEE:mailto:"
                + attendee
                + "@example.org\r\nEND:VFREEBUSY\r\n")
        .replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:REQUEST");
  }
}
