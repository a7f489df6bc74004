package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.sync;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.CalendarId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.sharing.DismissNotification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told about shares, as Apple's clients ask for it. */
class ShareNotificationsTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String HOME = "/dav/calendars/bob/";
  private static final String BOBS = "/dav/notifications/bob/";
  private static final String ANNAS = "/dav/notifications/anna/";

  private final DavServer dav = new DavServer();
  private String id = "";
  private String invitation = "";

  @BeforeEach
  void open() {
    registered("anna", "Anna Meier");
    registered("bob", "Bob Rossi");
    dav.views.happened(new OrganizationOpened(Desk.HOUSE, "House", "account:anna"));
    dav.views.happened(new UserAdded(Desk.HOUSE, "account:bob", "collaborator"));
    dav.ask("MKCALENDAR", WORK)
        .body(
            "<c:mkcalendar xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:set><d:prop>"
                + "<d:displayname>Work</d:displayname></d:prop></d:set></c:mkcalendar>")
        .answer();
    CalendarId calendar = ((CreateCalendar) dav.desk.sent.getLast()).calendar();
    id = calendar.raw();
    invitation = BOBS + "calendar-" + calendar.local() + ".xml";
  }

  private void registered(String local, String name) {
    dav.views.happened(
        new AccountRegistered("account:" + local, local + "@example.org", name, "en", "UTC"));
  }

  private void share(String level) {
    dav.views.happened(new CalendarShared(id, "account:anna", "account:bob", Desk.HOUSE, level));
  }

  private DavServer.Asked bobs(String method, String path) {
    return dav.askAsNobody(method, path).as(DavServer.BOB);
  }

  private DavServer.Answer reply(String answer, String what) {
    return bobs("POST", HOME)
        .type("text/xml")
        .body(
            "<s:invite-reply xmlns:s='http://calendarserver.org/ns/' xmlns:d='DAV:'>"
                + "<d:href>mailto:bob@example.org</d:href><s:"
                + answer
                + "/>"
                + what
                + "</s:invite-reply>")
        .answer();
  }

  private static String host(String href) {
    return "<s:hosturl><d:href>" + href + "</d:href></s:hosturl>";
  }

  private String listed(DavServer.Asked propfind) {
    return propfind
        .with("Depth", "1")
        .body(propfind("<s:notificationtype/><d:getetag/><d:getcontentlength/>"))
        .answer()
        .xml();
  }

  @Test
  void clients_find_the_notifications_from_the_principal() {
    assertThat(
            bobs("PROPFIND", "/dav/principals/bob/")
                .with("Depth", "0")
                .body(propfind("<s:notification-URL/>"))
                .answer()
                .xml())
        .contains("<cs:notification-URL><d:href>" + BOBS + "</d:href></cs:notification-URL>");
    assertThat(
            bobs("PROPFIND", BOBS)
                .with("Depth", "0")
                .body(propfind("<d:resourcetype/><d:sync-token/><d:current-user-privilege-set/>"))
                .answer()
                .xml())
        .contains("<d:collection/><cs:notification/>", "<d:sync-token>http", "<d:unbind/>")
        .doesNotContain("<d:all/>", "<d:write-content/>");
  }

  @Test
  void whoever_gets_a_calendar_is_told_by_whom_and_where() {
    share("edit");
    assertThat(listed(bobs("PROPFIND", BOBS)))
        .contains(
            "<d:href>" + invitation + "</d:href>",
            "<cs:notificationtype><cs:invite-notification shared-type=\"calendar\"/>");
    var told = bobs("GET", invitation).answer();
    assertThat(told.header("Content-Type")).startsWith("application/xml");
    assertThat(told.xml())
        .contains(
            "<cs:invite-notification shared-type=\"calendar\">",
            "<cs:invite-noresponse/><cs:access><cs:read-write/></cs:access>",
            "<cs:hosturl><d:href>" + WORK + "</d:href></cs:hosturl>",
            "<d:href>/dav/principals/anna/</d:href><cs:common-name>Anna Meier</cs:common-name>",
            "<cs:summary>Work</cs:summary>");
    assertThat(listed(dav.ask("PROPFIND", ANNAS))).doesNotContain(".xml");
  }

  @Test
  void what_the_owner_said_of_a_share_is_shown_to_both() {
    dav.views.happened(
        new CalendarShared(
            id, "account:anna", "account:bob", Desk.HOUSE, "view", "Our work", "Bobby"));
    share("edit");
    assertThat(bobs("GET", invitation).answer().xml())
        .contains("<cs:summary>Our work</cs:summary>", "<cs:read-write/>");
    assertThat(reply("invite-accepted", host(WORK)).status()).isEqualTo(200);
    Matcher name =
        Pattern.compile("<d:href>(" + ANNAS + "[^<]+)</d:href>")
            .matcher(listed(dav.ask("PROPFIND", ANNAS)));
    assertThat(name.find()).isTrue();
    assertThat(dav.ask("GET", name.group(1)).answer().xml())
        .contains("<cs:common-name>Bobby</cs:common-name>", "<cs:summary>Our work</cs:summary>");
  }

  @Test
  void an_answer_takes_the_invitation_away_and_tells_the_owner() {
    share("view");
    var accepted = reply("invite-accepted", host(WORK));
    assertThat(accepted.status()).isEqualTo(200);
    String shared = HOME + "shared-" + new CalendarId(id).local() + "/";
    assertThat(accepted.xml())
        .contains("<cs:shared-as><d:href>" + shared + "</d:href></cs:shared-as>");
    assertThat(bobs("GET", invitation).answer().status()).isEqualTo(404);
    String told = listed(dav.ask("PROPFIND", ANNAS));
    assertThat(told).contains("<cs:invite-reply shared-type=\"calendar\"/>");
    Matcher name = Pattern.compile("<d:href>(" + ANNAS + "[^<]+)</d:href>").matcher(told);
    assertThat(name.find()).isTrue();
    assertThat(dav.ask("GET", name.group(1)).answer().xml())
        .contains(
            "<d:href>/dav/principals/bob/</d:href><cs:common-name>Bob Rossi</cs:common-name>",
            "<cs:invite-accepted/>",
            "<cs:in-reply-to>" + invitation.substring(BOBS.length()) + "</cs:in-reply-to>");
    assertThat(dav.ask("DELETE", name.group(1)).answer().status()).isEqualTo(204);
    assertThat(listed(dav.ask("PROPFIND", ANNAS))).doesNotContain(".xml");
  }

  @Test
  void an_invitation_is_declined_by_its_uid() {
    share("view");
    String uid = invitation.substring(BOBS.length());
    var answer = reply("invite-declined", "<s:in-reply-to>" + uid + "</s:in-reply-to>");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(dav.desk.sent).contains(new DeclineCalendarShare(new CalendarId(id)));
    assertThat(listed(dav.ask("PROPFIND", ANNAS))).contains("invite-reply");
  }

  @Test
  void what_nobody_shares_is_not_answered() {
    assertThat(reply("invite-accepted", host(WORK)).status()).isEqualTo(404);
    share("view");
    assertThat(reply("invite-accepted", host("/dav/calendars/anna/other/")).status())
        .isEqualTo(404);
    assertThat(reply("invite-perhaps", host(WORK)).status()).isEqualTo(400);
    assertThat(bobs("POST", HOME).type("text/xml").body("<x/>").answer().status()).isEqualTo(400);
    assertThat(dav.ask("POST", HOME).type("text/xml").body("<x/>").answer().status())
        .isEqualTo(403);
  }

  @Test
  void the_end_of_a_share_is_told_too() {
    share("view");
    bobs("DELETE", invitation).answer();
    assertThat(dav.desk.sent.getLast()).isInstanceOf(DismissNotification.class);
    assertThat(bobs("GET", invitation).answer().status()).isEqualTo(404);
    assertThat(bobs("DELETE", invitation).answer().status()).isEqualTo(404);
    dav.views.happened(new CalendarShareRevoked(id, "account:anna", "account:bob"));
    assertThat(bobs("GET", invitation).answer().xml())
        .contains("<cs:invite-deleted/>", "<d:href>" + WORK + "</d:href>");
    share("view");
    assertThat(bobs("GET", invitation).answer().xml()).contains("<cs:invite-noresponse/>");
    dav.views.happened(new CalendarDeleted(id, "account:anna", "work"));
    assertThat(bobs("GET", invitation).answer().xml())
        .contains("<cs:invite-deleted/>", "<d:href>" + WORK + "</d:href>");
  }

  @Test
  void whoever_declined_hears_no_more_of_it() {
    share("view");
    reply("invite-declined", host(WORK));
    dav.views.happened(new CalendarShareRevoked(id, "account:anna", "account:bob"));
    assertThat(listed(bobs("PROPFIND", BOBS))).doesNotContain(".xml");
  }

  @Test
  void another_level_is_no_news_for_whoever_accepted() {
    share("view");
    reply("invite-accepted", host(WORK));
    share("edit");
    assertThat(listed(bobs("PROPFIND", BOBS))).doesNotContain(".xml");
  }

  @Test
  void notifications_are_synchronized() {
    String first = bobs("REPORT", BOBS).body(sync("")).answer().xml();
    assertThat(first).doesNotContain(".xml");
    share("view");
    String second = bobs("REPORT", BOBS).body(sync(token(first))).answer().xml();
    assertThat(second).contains(invitation);
    bobs("DELETE", invitation).answer();
    assertThat(bobs("REPORT", BOBS).body(sync(token(second))).answer().xml())
        .contains("<d:href>" + invitation + "</d:href><d:status>HTTP/1.1 404 Not Found");
    assertThat(bobs("REPORT", BOBS).body(sync("")).answer().xml()).doesNotContain(".xml");
  }

  private static String token(String answer) {
    Matcher token = Pattern.compile("<d:sync-token>([^<]+)<").matcher(answer);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  @Test
  void notifications_are_nobody_elses_and_come_by_themselves() {
    share("view");
    assertThat(dav.ask("PROPFIND", BOBS).answer().status()).isEqualTo(403);
    assertThat(dav.ask("GET", invitation).answer().status()).isEqualTo(403);
    assertThat(dav.ask("DELETE", invitation).answer().status()).isEqualTo(403);
    assertThat(dav.askAsNobody("GET", invitation).answer().status()).isEqualTo(401);
    assertThat(bobs("PUT", BOBS + "own.xml").type("text/xml").body("<x/>").answer().status())
        .isEqualTo(403);
    assertThat(bobs("DELETE", BOBS).answer().status()).isEqualTo(403);
    assertThat(bobs("PROPFIND", "/dav/notifications/bob/a/b").answer().status()).isEqualTo(404);
    assertThat(bobs("DELETE", invitation).with("If-Match", "\"other\"").answer().status())
        .isEqualTo(412);
  }

  @Test
  void an_erased_account_is_in_no_notification() {
    share("view");
    reply("invite-accepted", host(WORK));
    assertThat(listed(dav.ask("PROPFIND", ANNAS))).contains(".xml");
    dav.views.happened(new AccountErased("account:bob"));
    assertThat(listed(dav.ask("PROPFIND", ANNAS))).doesNotContain(".xml");
  }
}
