package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.TOKEN;
import static org.chalet.query.dav.Texts.card;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.multistatus;
import static org.chalet.query.dav.Texts.ok;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;
import static org.chalet.query.dav.Texts.response;
import static org.chalet.query.dav.Texts.sync;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CreateCalendar;
import org.chalet.kernel.value.ETags;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read-only collections of what was there at a moment, or was deleted lately. */
class PastCollectionsTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String BOOK = "/dav/addressbooks/anna/friends/";

  private final DavServer dav = new DavServer();
  private long then;
  private String thenEncoded = "";
  private String instant = "";

  @BeforeEach
  void muchHappens() {
    dav.ask("MKCALENDAR", WORK).answer();
    dav.ask("PROPPATCH", WORK)
        .body(
            proppatch(
                "<d:set><d:prop><d:displayname>Work</d:displayname>"
                    + "<i:calendar-color>#112233FF</i:calendar-color></d:prop></d:set>"))
        .answer();
    put("a.ics", event("a"));
    put("b.ics", event("b", ":20260501T100000Z", ":20260501T110000Z"));
    dav.ask("MKCOL", BOOK).body(Texts.NEW_BOOK).answer();
    dav.ask("PUT", BOOK + "lea.vcf").body(card("lea", "Lea Rossi", "lea@example.org")).answer();
    dav.ask("PUT", BOOK + "luc.vcf").body(card("luc", "Luc Favre", "luc@example.org")).answer();
    then = dav.views.position();
    instant = dav.views.now().plusMillis(500).toString();
    thenEncoded = instant.replace(":", "%3A");
    dav.views.advance(Duration.ofDays(2));
    put("a.ics", event("a", ":20260601T100000Z", ":20260601T110000Z"));
    put("c.ics", event("c"));
    dav.ask("DELETE", WORK + "b.ics").answer();
    dav.ask("DELETE", BOOK + "luc.vcf").answer();
    dav.ask("PROPPATCH", WORK)
        .body(proppatch("<d:set><d:prop><d:displayname>Office</d:displayname></d:prop></d:set>"))
        .answer();
  }

  private void put(String name, String text) {
    dav.ask("PUT", WORK + name).body(text).answer();
  }

  private String work() {
    return "/dav/calendars/anna/work@" + instant + '/';
  }

  private String book() {
    return "/dav/addressbooks/anna/friends@" + instant + '/';
  }

  private DavServer.Answer told(String path, String depth, String properties) {
    return dav.ask("PROPFIND", path).with("Depth", depth).body(propfind(properties)).answer();
  }

  private DavServer.Answer report(String path, String body) {
    return dav.ask("REPORT", path).with("Depth", "1").body(body).answer();
  }

  private static List<String> names(DavServer.Answer answer) {
    return Pattern.compile("<d:href>[^<]*/([^/<]+\\.(?:ics|vcf))</d:href>")
        .matcher(answer.xml())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String query(String filter) {
    return "<c:calendar-query xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
        + "<d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter>"
        + "<c:comp-filter name='VCALENDAR'>"
        + filter
        + "</c:comp-filter></c:filter></c:calendar-query>";
  }

  @Test
  void a_listing_shows_what_was_there_with_the_etags_of_then() {
    var answer = told(work(), "1", "<d:getetag/>");
    assertThat(answer.status()).isEqualTo(207);
    assertThat(names(answer)).containsExactlyInAnyOrder("a.ics", "b.ics");
    assertThat(answer.xml())
        .contains(
            response(
                work() + "a.ics",
                "<d:getetag>"
                    + ETags.of(event("a").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    + "</d:getetag>"));
  }

  @Test
  void the_collection_is_called_as_it_was_then_and_has_one_state_for_ever() {
    String wanted =
        "<d:displayname/><i:calendar-color/><s:getctag/><d:sync-token/><d:resourcetype/>"
            + "<d:current-user-privilege-set/><d:add-member/>";
    String before = told(work(), "0", wanted).xml();
    put("d.ics", event("d"));
    dav.views.advance(Duration.ofDays(1));
    put("d.ics", event("d", ":20260601T100000Z", ":20260601T110000Z"));
    assertThat(told(work(), "0", wanted).xml())
        .isEqualTo(before)
        .contains(
            "<d:displayname>Work (" + instant + ")</d:displayname>",
            "<ical:calendar-color>#112233FF</ical:calendar-color>",
            "<cs:getctag>\"" + then + "\"</cs:getctag>",
            "<d:sync-token>" + TOKEN + then + "/" + then + "</d:sync-token>",
            "<d:resourcetype><d:collection/><cal:calendar/></d:resourcetype>",
            "<d:privilege><d:read/></d:privilege>")
        .doesNotContain("<d:write", "<d:bind/>", "<d:add-member><");
  }

  @Test
  void an_object_is_had_as_it_was() {
    var answer = dav.ask("GET", work() + "a.ics").answer();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(event("a"));
    assertThat(dav.ask("HEAD", work() + "b.ics").answer().status()).isEqualTo(200);
    assertThat(dav.ask("GET", work() + "c.ics").answer().status()).isEqualTo(404);
    assertThat(
            dav.ask("GET", work() + "a.ics")
                .with("If-None-Match", answer.header("ETag"))
                .answer()
                .status())
        .isEqualTo(304);
  }

  @Test
  void all_of_it_is_had_as_one_file() {
    assertThat(dav.ask("GET", work()).answer().body())
        .contains("X-WR-CALNAME:Work (" + instant + ")", "UID:a", "UID:b")
        .doesNotContain("UID:c");
    assertThat(dav.ask("GET", book()).answer().body()).contains("UID:lea", "UID:luc");
  }

  @Test
  void a_position_of_the_log_is_a_moment_too() {
    String path = "/dav/calendars/anna/work@" + then + '/';
    assertThat(names(told(path, "1", "<d:getetag/>"))).containsExactlyInAnyOrder("a.ics", "b.ics");
    assertThat(dav.ask("GET", path + "b.ics").answer().status()).isEqualTo(200);
  }

  @Test
  void hrefs_are_spelled_as_the_client_spelled_them() {
    String encoded = "/dav/calendars/anna/work%40" + thenEncoded + '/';
    var listed = told(encoded, "1", "<d:getetag/>");
    assertThat(listed.xml()).contains("<d:href>" + encoded + "a.ics</d:href>");
    var got =
        report(
            encoded,
            "<c:calendar-multiget xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                + "<d:prop><c:calendar-data/></d:prop><d:href>"
                + work()
                + "a.ics</d:href><d:href>"
                + encoded
                + "c.ics</d:href></c:calendar-multiget>");
    assertThat(got.xml())
        .contains(
            "<d:href>" + work() + "a.ics</d:href><d:propstat><d:prop><cal:calendar-data>BEGIN",
            "DTSTART:20260310T100000Z",
            "<d:href>" + encoded + "c.ics</d:href><d:status>HTTP/1.1 404 Not Found</d:status>");
  }

  @Test
  void calendar_queries_look_into_what_was_there() {
    String march =
        "<c:comp-filter name='VEVENT'><c:time-range start='20260301T000000Z'"
            + " end='20260401T000000Z'/></c:comp-filter>";
    assertThat(names(report(work(), query(march)))).containsExactly("a.ics");
    String text =
        "<c:comp-filter name='VEVENT'><c:prop-filter name='UID'>"
            + "<c:text-match collation='i;octet'>b</c:text-match></c:prop-filter></c:comp-filter>";
    assertThat(names(report(work(), query(text)))).containsExactly("b.ics");
    assertThat(names(report(work(), query("<c:comp-filter name='VTODO'/>")))).isEmpty();
    assertThat(names(report(work(), query("")))).containsExactlyInAnyOrder("a.ics", "b.ics");
  }

  @Test
  void address_books_have_a_past_too() {
    var listed = told(book(), "1", "<d:getetag/>");
    assertThat(names(listed)).containsExactlyInAnyOrder("lea.vcf", "luc.vcf");
    var found =
        report(
            book(),
            "<r:addressbook-query xmlns:d='DAV:' xmlns:r='urn:ietf:params:xml:ns:carddav'>"
                + "<d:prop><r:address-data/></d:prop><r:filter><r:prop-filter name='FN'>"
                + "<r:text-match>favre</r:text-match></r:prop-filter></r:filter>"
                + "</r:addressbook-query>");
    assertThat(names(found)).containsExactly("luc.vcf");
    assertThat(found.xml()).contains("UID:luc");
  }

  @Test
  void a_synchronization_finds_all_of_it_once_and_nothing_new_for_ever() {
    var all = report(work(), sync(""));
    assertThat(names(all)).containsExactly("a.ics", "b.ics");
    String token = TOKEN + then + "/" + then;
    assertThat(all.xml()).endsWith("<d:sync-token>" + token + "</d:sync-token></d:multistatus>");
    put("d.ics", event("d"));
    assertThat(report(work(), sync(token)).xml())
        .isEqualTo(multistatus("<d:sync-token>" + token + "</d:sync-token>"));
    var other = report(work(), sync(TOKEN + then + "/" + (then - 1)));
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.xml()).contains("<d:valid-sync-token/>");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, a.ics, write-content",
    "PUT, new.ics, write-content",
    "DELETE, a.ics, unbind",
    "DELETE, '', unbind",
    "PROPPATCH, '', write-properties",
    "POST, '', bind",
    "MKCALENDAR, '', bind",
    "MKCOL, '', bind",
    "LOCK, a.ics, write",
    "ACL, '', write-acl"
  })
  void nothing_of_the_past_can_be_changed(String method, String name, String privilege) {
    var answer = dav.ask(method, work() + name).body(event("a")).answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml())
        .contains("<d:need-privileges>", "<d:privilege><d:" + privilege + "/></d:privilege>");
    assertThat(names(told(work(), "1", "<d:getetag/>")))
        .containsExactlyInAnyOrder("a.ics", "b.ics");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing@1", "nothing@2020-01-01T00:00:00Z", "work@trash2", "new@trash"})
  void nothing_is_found_or_made_where_nothing_was(String name) {
    String path = "/dav/calendars/anna/" + name + '/';
    assertThat(told(path, "0", "<d:getetag/>").status()).isEqualTo(404);
    assertThat(dav.ask("GET", path + "a.ics").answer().status()).isEqualTo(404);
  }

  @Test
  void no_collection_is_made_under_a_name_of_the_past() {
    assertThat(dav.ask("MKCALENDAR", "/dav/calendars/anna/new@trash/").answer().status())
        .isEqualTo(403);
    assertThat(dav.ask("MKCALENDAR", "/dav/calendars/anna/new@1/").answer().status())
        .isEqualTo(403);
    assertThat(dav.ask("MKCALENDAR", "/dav/calendars/anna/new@home/").answer().status())
        .isEqualTo(201);
  }

  @Test
  void a_moment_before_there_was_anything_or_still_to_come_is_not_found() {
    String before = "/dav/calendars/anna/work@2020-01-01T00:00:00Z/";
    assertThat(told(before, "0", "<d:getetag/>").header("Chalet-Error"))
        .isEqualTo("unknown-collection");
    String future = "/dav/calendars/anna/work@2999-01-01T00:00:00Z/";
    var refused = told(future, "0", "<d:getetag/>");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.header("Chalet-Error")).isEqualTo("moment-in-future");
    assertThat(told("/dav/calendars/anna/work@9999/", "0", "").header("Chalet-Error"))
        .isEqualTo("unknown-position");
  }

  @Test
  void homes_do_not_list_the_past() {
    assertThat(told("/dav/calendars/anna/", "1", "<d:displayname/>").xml())
        .contains("Office")
        .doesNotContain("@");
  }

  @Test
  void a_deleted_calendar_is_found_by_its_name_of_then_though_another_has_it_now() {
    dav.ask("DELETE", WORK).answer();
    assertThat(dav.ask("GET", work() + "a.ics").answer().body()).isEqualTo(event("a"));
    dav.ask("MKCALENDAR", WORK).answer();
    put("z.ics", event("z"));
    assertThat(names(told(work(), "1", "<d:getetag/>")))
        .containsExactlyInAnyOrder("a.ics", "b.ics");
  }

  @Test
  void the_trash_shows_what_was_deleted_as_it_was_last() {
    String trash = "/dav/calendars/anna/work@trash/";
    var listed = told(trash, "1", "<d:getetag/><d:displayname/>");
    assertThat(names(listed)).containsExactly("b.ics");
    assertThat(listed.xml()).contains("<d:displayname>Office (trash)</d:displayname>");
    assertThat(dav.ask("GET", trash + "b.ics").answer().body())
        .isEqualTo(event("b", ":20260501T100000Z", ":20260501T110000Z"));
    assertThat(dav.ask("GET", trash + "a.ics").answer().status()).isEqualTo(404);
    assertThat(dav.ask("DELETE", trash + "b.ics").answer().status()).isEqualTo(403);
    assertThat(names(told("/dav/addressbooks/anna/friends@trash/", "1", "<d:getetag/>")))
        .containsExactly("luc.vcf");
  }

  private static final String TRASH = "/dav/calendars/anna/work@trash/";

  private static String token(DavServer.Answer answer) {
    var token = Pattern.compile("<d:sync-token>([^<]*)<").matcher(answer.xml());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private String ctag() {
    return told(TRASH, "0", "<s:getctag/>").xml();
  }

  @Test
  void clients_keep_the_trash_in_step_by_its_token() {
    var first = report(TRASH, sync(""));
    assertThat(names(first)).containsExactly("b.ics");
    String before = ctag();
    dav.ask("DELETE", WORK + "c.ics").answer();
    assertThat(ctag()).isNotEqualTo(before);
    var second = report(TRASH, sync(token(first)));
    assertThat(names(second)).containsExactly("c.ics");
    assertThat(second.xml()).doesNotContain("404");
    put("b.ics", event("b"));
    var third = report(TRASH, sync(token(second)));
    assertThat(third.xml())
        .contains("<d:href>" + TRASH + "b.ics</d:href><d:status>HTTP/1.1 404 Not Found</d:status>")
        .doesNotContain("200 OK");
    assertThat(names(report(TRASH, sync("")))).containsExactly("c.ics");
  }

  @Test
  void what_is_kept_no_longer_leaves_the_trash_and_clients_hear_of_it() {
    var first = report(TRASH, sync(""));
    dav.views.advance(Duration.ofDays(15));
    dav.ask("DELETE", WORK + "c.ics").answer();
    var second = report(TRASH, sync(token(first)));
    String before = ctag();
    dav.views.advance(Duration.ofDays(14));
    assertThat(ctag()).isEqualTo(before);
    assertThat(names(report(TRASH, sync("")))).containsExactly("b.ics", "c.ics");
    dav.views.advance(Duration.ofDays(1).plusSeconds(1));
    assertThat(ctag()).isNotEqualTo(before);
    var third = report(TRASH, sync(token(second)));
    assertThat(third.xml())
        .contains("<d:href>" + TRASH + "b.ics</d:href><d:status>HTTP/1.1 404 Not Found</d:status>")
        .doesNotContain("c.ics");
    assertThat(dav.ask("GET", TRASH + "b.ics").answer().status()).isEqualTo(404);
    assertThat(names(report(TRASH, sync("")))).containsExactly("c.ics");
    dav.views.advance(Duration.ofDays(15));
    assertThat(names(report(TRASH, sync("")))).isEmpty();
    assertThat(report(TRASH, sync(token(third))).xml()).contains("c.ics</d:href><d:status>");
    assertThat(report(TRASH, sync(token(report(TRASH, sync(""))))).xml())
        .doesNotContain("<d:response>");
  }

  @Test
  void a_long_past_is_told_in_parts() {
    for (String path : List.of(work(), TRASH)) {
      dav.ask("DELETE", WORK + "c.ics").answer();
      List<String> all = new java.util.ArrayList<>();
      String token = "";
      for (int part = 0; part < 3; part++) {
        var answer = report(path, limited(token));
        assertThat(answer.status()).isEqualTo(207);
        all.addAll(names(answer));
        token = token(answer);
      }
      assertThat(all).containsExactlyElementsOf(names(report(path, sync(""))));
      assertThat(all).hasSize(2);
    }
  }

  private static String limited(String token) {
    return sync(token).replace("<d:prop>", "<d:limit><d:nresults>1</d:nresults></d:limit><d:prop>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0/0",
        "0/1-1",
        "1/1",
        "1/6-7",
        "1/999999-0",
        "999999/999999",
        "x",
        "1-",
        "-1",
        "1/2-3-4",
        "1/2/3"
      })
  void tokens_that_were_never_given_are_refused(String state) {
    for (String path : List.of(work(), TRASH)) {
      var answer = report(path, sync(TOKEN + state));
      assertThat(answer.status()).as("%s of %s", state, path).isEqualTo(403);
      assertThat(answer.xml()).contains("<d:valid-sync-token/>");
    }
  }

  @Test
  void everybody_elses_past_is_theirs() {
    assertThat(dav.askAsNobody("GET", work()).as(DavServer.BOB).answer().status()).isEqualTo(403);
    assertThat(dav.askAsNobody("GET", work()).answer().status()).isEqualTo(401);
    assertThat(
            dav.askAsNobody("GET", "/dav/calendars/bob/work@" + instant + '/')
                .as(DavServer.BOB)
                .answer()
                .status())
        .isEqualTo(404);
  }

  @Test
  void whoever_is_shown_a_calendar_sees_its_past_from_then_on() {
    String id = id();
    dav.views.happened(new CalendarShared(id, "account:anna", "account:eve", Desk.HOUSE, "view"));
    dav.views.happened(new OrganizationOpened(Desk.HOUSE, "House", "account:anna"));
    dav.views.happened(new UserAdded(Desk.HOUSE, "account:bob", "collaborator"));
    String path = "/dav/calendars/bob/shared-" + id.substring(id.indexOf(':') + 1) + '@';
    share(id, "free-busy");
    String hidden = dav.views.position() + "/";
    assertThat(bobs("GET", path + hidden).status()).isEqualTo(404);
    assertThat(bobs("GET", path + "trash/").status()).isEqualTo(404);
    share(id, "view");
    String shown = dav.views.position() + "/";
    assertThat(bobs("GET", path + hidden + "a.ics").status()).isEqualTo(404);
    assertThat(bobs("GET", path + instant + "/a.ics").status()).isEqualTo(404);
    assertThat(bobs("GET", path + "trash/b.ics").status()).isEqualTo(404);
    told(work(), "1", "<d:getetag/>");
    dav.ask("DELETE", WORK + "a.ics").answer();
    share(id, "edit");
    assertThat(bobs("GET", path + shown + "a.ics").status()).isEqualTo(200);
    assertThat(bobs("GET", path + "trash/a.ics").status()).isEqualTo(200);
    assertThat(dav.looks).containsExactly("account:bob account:anna " + id);
    assertThat(
            dav.askAsNobody("PROPFIND", path + shown)
                .as(DavServer.BOB)
                .with("Depth", "0")
                .body(propfind("<d:acl/><s:invite/><d:owner/>"))
                .answer()
                .xml())
        .contains(
            "<d:owner><d:href>/dav/principals/anna/</d:href></d:owner>",
            "<d:href>/dav/principals/bob/</d:href></d:principal><d:grant>"
                + "<d:privilege><d:read/></d:privilege></d:grant>")
        .doesNotContain("eve");
    dav.views.happened(new CalendarShareRevoked(id, "account:anna", "account:bob"));
    assertThat(bobs("GET", path + shown + "a.ics").status()).isEqualTo(404);
    assertThat(bobs("GET", path + "trash/a.ics").status()).isEqualTo(404);
  }

  private String id() {
    return dav.desk.sent.stream()
        .filter(CreateCalendar.class::isInstance)
        .map(command -> ((CreateCalendar) command).calendar().raw())
        .findFirst()
        .orElseThrow();
  }

  /** Every method that writes, as everybody: a sharee with all rights, a member, nobody. */
  @Test
  void nobody_writes_into_the_past_or_the_trash() {
    String id = id();
    dav.views.happened(new OrganizationOpened(Desk.HOUSE, "House", "account:anna"));
    dav.views.happened(new UserAdded(Desk.HOUSE, "account:bob", "collaborator"));
    share(id, "edit-and-share");
    dav.ask("DELETE", WORK + "a.ics").answer();
    String lent = "/dav/calendars/bob/shared-" + id.substring(id.indexOf(':') + 1) + '@';
    String then = Long.toString(dav.views.position() - 1);
    for (String method : WRITING) {
      for (String name : List.of("", "a.ics", "new.ics")) {
        for (String moment : List.of(then, "trash")) {
          String own = "/dav/calendars/anna/work@" + moment + '/' + name;
          assertThat(written(dav.ask(method, own))).as("%s %s", method, own).isTrue();
          String shared = lent + moment + '/' + name;
          assertThat(written(dav.askAsNobody(method, shared).as(DavServer.BOB)))
              .as("%s %s", method, shared)
              .isTrue();
          assertThat(dav.askAsNobody(method, own).as(DavServer.BOB).answer().status())
              .isEqualTo(403);
          assertThat(dav.askAsNobody(method, own).answer().status()).isEqualTo(401);
        }
      }
    }
  }

  private static final List<String> WRITING =
      List.of("PUT", "DELETE", "PROPPATCH", "POST", "MKCALENDAR", "MKCOL", "LOCK", "ACL", "MOVE");

  /** Refused with a precondition that says what is missing. */
  private static boolean written(DavServer.Asked asked) {
    var answer = asked.with("Destination", WORK + "moved.ics").body(event("a")).answer();
    return answer.status() == 403 && answer.xml().contains("<d:need-privileges>");
  }

  @ParameterizedTest
  @CsvSource({
    "work@2026-13-01T00:00:00Z, 400, invalid-value",
    "work@2026-02-30, 400, invalid-value",
    "work@2026-02-03, 400, invalid-value",
    "work@2026-02-03 noon, 400, invalid-value",
    "work@2026-03-01T25:00:00Z, 400, invalid-value",
    "work@2026-03-01T12:00:00, 400, invalid-value",
    "work@2026-03-01T12:00:00.0000000001Z, 400, invalid-value",
    "work@0000-01-01T00:00:00Z, 404, unknown-collection",
    "work@2999-01-01T00:00:00+02:00, 404, moment-in-future",
    "work@99999999999999999999999, 404, unknown-position",
    "work@0, 404, unknown-position",
    "work@yesterday, 404, unknown-collection",
    "work@, 404, unknown-collection",
  })
  void what_is_no_moment_has_a_clear_answer(String name, int status, String token) {
    for (String encoded :
        List.of(
            name.replace(" ", "%20"),
            name.replace(":", "%3A").replace("+", "%2B").replace("@", "%40").replace(" ", "%20"))) {
      String path = "/dav/calendars/anna/" + encoded + '/';
      var answer = told(path, "0", "<d:getetag/>");
      assertThat(answer.status()).as(path).isEqualTo(status);
      assertThat(answer.header("Chalet-Error")).as(path).isEqualTo(token);
      assertThat(dav.ask("GET", path + "a.ics").answer().status()).isEqualTo(status);
    }
  }

  @Test
  void a_moment_may_be_said_in_another_zone() {
    String there = instant.replace("Z", "") + "%2B00:00";
    assertThat(dav.ask("GET", "/dav/calendars/anna/work@" + there + "/b.ics").answer().status())
        .isEqualTo(200);
    String zurich =
        java.time.Instant.parse(instant).atOffset(java.time.ZoneOffset.ofHours(2)).toString();
    assertThat(dav.ask("GET", "/dav/calendars/anna/work@" + zurich + "/b.ics").answer().status())
        .isEqualTo(200);
  }

  @Test
  void busy_times_of_the_past_are_told_too() {
    var answer =
        report(
            work(),
            "<c:free-busy-query xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                + "<c:time-range start='20260501T000000Z' end='20260502T000000Z'/>"
                + "</c:free-busy-query>");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("FREEBUSY", "20260501T100000Z");
  }

  private void share(String id, String level) {
    dav.views.happened(new CalendarShared(id, "account:anna", "account:bob", Desk.HOUSE, level));
  }

  private DavServer.Answer bobs(String method, String path) {
    return dav.askAsNobody(method, path).as(DavServer.BOB).body(event("a")).answer();
  }

  @Test
  void a_report_on_one_object_of_the_past_answers_for_it_alone() {
    var answer = report(work() + "a.ics", query("<c:comp-filter name='VEVENT'/>"));
    assertThat(names(answer)).containsExactly("a.ics");
    assertThat(told(work() + "a.ics", "0", "<d:getcontenttype/>").xml())
        .contains(
            ok(
                "<d:getcontenttype>text/calendar; charset=utf-8; component=VEVENT"
                    + "</d:getcontenttype>"));
  }
}
