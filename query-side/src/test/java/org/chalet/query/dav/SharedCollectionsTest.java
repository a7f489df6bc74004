package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;
import static org.chalet.query.dav.Texts.sync;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserLeft;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.OfferShare;
import org.chalet.sharing.ReplaceShares;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;
import org.chalet.sharing.WithdrawShareOffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars of somebody else in one's own home. */
class SharedCollectionsTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String HOME = "/dav/calendars/bob/";
  private static final String PRIVILEGES = "<d:current-user-privilege-set/>";

  private final DavServer dav = new DavServer();
  private String id = "";
  private String shared = "";

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
    shared = HOME + "shared-" + calendar.local() + "/";
    put(WORK + "e.ics", "e");
  }

  private void registered(String local, String name) {
    dav.views.happened(
        new AccountRegistered("account:" + local, local + "@example.org", name, "en", "UTC"));
  }

  private void share(String level) {
    dav.views.happened(new CalendarShared(id, "account:anna", "account:bob", Desk.HOUSE, level));
  }

  private DavServer.Answer put(String path, String uid) {
    return dav.ask("PUT", path).type("text/calendar").body(event(uid)).answer();
  }

  private DavServer.Asked bobs(String method, String path) {
    return dav.askAsNobody(method, path).as(DavServer.BOB);
  }

  private String told(String path, String depth, String properties) {
    return bobs("PROPFIND", path).with("Depth", depth).body(propfind(properties)).answer().xml();
  }

  private Command last() {
    return dav.desk.sent.getLast();
  }

  @Test
  void a_calendar_stands_in_the_home_of_whom_it_is_shared_with() {
    assertThat(told(HOME, "1", "<d:displayname/>")).doesNotContain(shared);
    share("view");
    assertThat(told(HOME, "1", "<d:displayname/><d:resourcetype/><d:owner/><s:shared-url/>"))
        .contains(
            "<d:href>" + shared + "</d:href>",
            "<d:displayname>Work</d:displayname>",
            "<d:resourcetype><d:collection/><cal:calendar/><cs:shared/></d:resourcetype>",
            "<d:owner><d:href>/dav/principals/anna/</d:href></d:owner>",
            "<cs:shared-url><d:href>" + WORK + "</d:href></cs:shared-url>");
    assertThat(bobs("GET", shared + "e.ics").answer().body()).isEqualTo(event("e"));
    assertThat(bobs("GET", WORK + "e.ics").answer().status()).isEqualTo(403);
  }

  @Test
  void whoever_meets_a_lock_finds_its_root_in_their_own_home() {
    share("edit");
    String info =
        "<d:lockinfo xmlns:d='DAV:'><d:lockscope><d:shared/></d:lockscope>"
            + "<d:locktype><d:write/></d:locktype></d:lockinfo>";
    String annas = dav.ask("LOCK", WORK).body(info).answer().header("Lock-Token");
    DavServer.Answer bobs = bobs("LOCK", shared).body(info).answer();
    assertThat(bobs.xml()).contains(root(shared)).doesNotContain("/anna/");

    for (String below : new String[] {"", "e.ics"}) {
      assertThat(told(shared + below, "0", "<d:lockdiscovery/>"))
          .contains(root(shared))
          .doesNotContain("/anna/");
      DavServer.Answer found =
          dav.ask("PROPFIND", WORK + below)
              .with("Depth", "0")
              .body(propfind("<d:lockdiscovery/>"))
              .answer();
      assertThat(found.xml()).contains(root(WORK)).doesNotContain("/bob/");
    }
    DavServer.Answer refused =
        bobs("PUT", shared + "e.ics").type("text/calendar").body(event("e")).answer();
    assertThat(refused.status()).isEqualTo(423);
    assertThat(refused.xml()).contains("<d:href>" + shared + "</d:href>").doesNotContain("/anna/");

    String exclusive = info.replace("d:shared", "d:exclusive");
    assertThat(bobs("LOCK", shared + "e.ics").body(exclusive).answer().xml())
        .contains("no-conflicting-lock", "<d:href>" + shared + "</d:href>")
        .doesNotContain("/anna/");
    String ofBob = bobs.header("Lock-Token");
    assertThat(putIf(shared, '<' + shared + "> (" + ofBob + ')')).isEqualTo(204);
    assertThat(putIf(shared, '<' + WORK + "> (" + ofBob + ')')).isEqualTo(412);
    assertThat(dav.ask("UNLOCK", WORK).with("Lock-Token", annas).answer().status()).isEqualTo(204);
  }

  @Test
  void a_lock_on_something_in_a_shared_collection_is_told_by_its_name_there() {
    share("edit");
    String info =
        "<d:lockinfo xmlns:d='DAV:'><d:lockscope><d:exclusive/></d:lockscope>"
            + "<d:locktype><d:write/></d:locktype></d:lockinfo>";
    assertThat(dav.ask("LOCK", WORK + "e.ics").body(info).answer().status()).isEqualTo(200);
    DavServer.Answer refused = bobs("LOCK", shared).body(info).answer();
    assertThat(refused.status()).isEqualTo(423);
    assertThat(refused.xml()).contains("<d:href>" + shared + "e.ics</d:href>");
    DavServer.Answer moved =
        bobs("MOVE", shared + "e.ics").with("Destination", shared + "g.ics").answer();
    assertThat(moved.status()).isEqualTo(423);
    assertThat(moved.xml()).contains("<d:href>" + shared + "e.ics</d:href>");
  }

  private int putIf(String home, String condition) {
    return bobs("PUT", home + "e.ics")
        .type("text/calendar")
        .with("If", condition)
        .body(event("e"))
        .answer()
        .status();
  }

  private static String root(String href) {
    return "<d:lockroot><d:href>" + href + "</d:href></d:lockroot>";
  }

  @Test
  void a_lock_holds_in_every_home_and_its_token_serves_its_holder_alone() {
    share("edit");
    String info =
        "<d:lockinfo xmlns:d='DAV:'><d:lockscope><d:exclusive/></d:lockscope>"
            + "<d:locktype><d:write/></d:locktype></d:lockinfo>";
    String token = dav.ask("LOCK", WORK + "e.ics").body(info).answer().header("Lock-Token");
    assertThat(bobs("DELETE", shared + "e.ics").answer().status()).isEqualTo(423);
    String shown = '(' + token + ')';
    assertThat(bobs("DELETE", shared + "e.ics").with("If", shown).answer().status()).isEqualTo(423);
    assertThat(bobs("UNLOCK", shared + "e.ics").with("Lock-Token", token).answer().status())
        .isEqualTo(403);
    assertThat(bobs("LOCK", shared).body(info).answer().status()).isEqualTo(423);
    assertThat(told(shared + "e.ics", "0", "<d:lockdiscovery/>")).contains("<d:activelock>");
    assertThat(dav.ask("UNLOCK", WORK + "e.ics").with("Lock-Token", token).answer().status())
        .isEqualTo(204);
    String bobsToken = bobs("LOCK", shared).body(info).answer().header("Lock-Token");
    assertThat(put(WORK + "f.ics", "f").status()).isEqualTo(423);
    assertThat(dav.ask("UNLOCK", WORK).with("Lock-Token", bobsToken).answer().status())
        .isEqualTo(204);
    share("view");
    assertThat(bobs("LOCK", shared).body(info).answer().status()).isEqualTo(403);
    assertThat(bobs("LOCK", shared + "e.ics").body(info).answer().status()).isEqualTo(403);
  }

  @Test
  void its_owner_sees_that_it_is_shared_and_with_whom() {
    String properties = "<d:resourcetype/><s:invite/><s:allowed-sharing-modes/>";
    assertThat(
            dav.ask("PROPFIND", WORK).with("Depth", "0").body(propfind(properties)).answer().xml())
        .doesNotContain("shared-owner");
    share("edit");
    assertThat(
            dav.ask("PROPFIND", WORK).with("Depth", "0").body(propfind(properties)).answer().xml())
        .contains(
            "<cs:shared-owner/>",
            "<cs:organizer><d:href>/dav/principals/anna/</d:href>",
            "<cs:user><d:href>/dav/principals/bob/</d:href>"
                + "<cs:common-name>Bob Rossi</cs:common-name>"
                + "<cs:access><cs:read-write/></cs:access><cs:invite-accepted/></cs:user>",
            "<cs:allowed-sharing-modes><cs:can-be-shared/></cs:allowed-sharing-modes>");
  }

  @Test
  void viewers_are_told_which_privilege_they_need() {
    share("view");
    var answer = bobs("PUT", shared + "b.ics").type("text/calendar").body(event("b")).answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml())
        .contains(
            "<d:need-privileges><d:resource><d:href>"
                + shared
                + "b.ics</d:href><d:privilege><d:write-content/></d:privilege></d:resource>"
                + "</d:need-privileges>");
    assertThat(bobs("DELETE", shared + "e.ics").answer().status()).isEqualTo(403);
    assertThat(told(shared, "0", PRIVILEGES))
        .contains("<d:read/>", "<d:write-properties/>")
        .doesNotContain("<d:write/>", "<d:write-content/>", "<d:bind/>", "<d:all/>");
  }

  @Test
  void editors_write_and_the_writing_is_theirs() {
    share("edit");
    assertThat(
            bobs("PUT", shared + "b.ics").type("text/calendar").body(event("b")).answer().status())
        .isEqualTo(201);
    assertThat(dav.desk.trails.getLast().actor()).isEqualTo("account:bob");
    assertThat(dav.ask("GET", WORK + "b.ics").answer().status()).isEqualTo(200);
    assertThat(bobs("DELETE", shared + "b.ics").answer().status()).isEqualTo(204);
    assertThat(told(shared, "0", PRIVILEGES))
        .contains("<d:write-content/>", "<d:bind/>")
        .doesNotContain("<d:write-acl/>", "<d:all/>");
    assertThat(told(shared + "e.ics", "0", PRIVILEGES)).contains("<d:write-content/>");
    share("edit-and-share");
    assertThat(told(shared, "0", PRIVILEGES)).contains("<d:write-acl/>");
  }

  @Test
  void who_sees_only_busy_times_finds_nothing_in_it() {
    share("free-busy");
    assertThat(told(HOME, "1", PRIVILEGES))
        .contains(shared, "<cal:read-free-busy/>")
        .doesNotContain("<d:read/></d:privilege><d:privilege><d:write-content/>");
    assertThat(bobs("GET", shared + "e.ics").answer().status()).isEqualTo(404);
    assertThat(bobs("GET", shared).answer().body()).doesNotContain("VEVENT");
    assertThat(told(shared, "1", "<d:getetag/>")).doesNotContain("e.ics");
    assertThat(bobs("REPORT", shared).body(sync("")).answer().xml()).doesNotContain("e.ics");
    for (String filter :
        new String[] {
          "<c:comp-filter name='VCALENDAR'/>",
          "<c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'/></c:comp-filter>"
        }) {
      var query =
          bobs("REPORT", shared)
              .with("Depth", "1")
              .body(
                  "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'>"
                      + "<d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter>"
                      + filter
                      + "</c:filter></c:calendar-query>")
              .answer();
      assertThat(query.status()).isEqualTo(207);
      assertThat(query.xml()).doesNotContain("e.ics");
    }
    var multiget =
        bobs("REPORT", shared)
            .body(
                "<c:calendar-multiget xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'>"
                    + "<d:prop><c:calendar-data/></d:prop><d:href>"
                    + shared
                    + "e.ics</d:href></c:calendar-multiget>")
            .answer();
    assertThat(multiget.xml()).contains("404 Not Found").doesNotContain("VEVENT");
    String before = told(shared, "0", "<s:getctag/>");
    put(WORK + "other.ics", "other");
    assertThat(told(shared, "0", "<s:getctag/>")).isEqualTo(before);
  }

  @Test
  void names_and_colours_are_the_readers_own() {
    share("view");
    var answer =
        bobs("PROPPATCH", shared)
            .body(
                proppatch(
                    "<d:set><d:prop><i:calendar-color>#00FF00FF</i:calendar-color></d:prop>"
                        + "</d:set>"))
            .answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml()).contains("200 OK");
    assertThat(told(shared, "0", "<i:calendar-color/><d:displayname/>"))
        .contains("#00FF00FF", "<d:displayname>Work</d:displayname>");
    assertThat(
            dav.ask("PROPFIND", WORK)
                .with("Depth", "0")
                .body(propfind("<i:calendar-color/>"))
                .answer()
                .xml())
        .doesNotContain("#00FF00FF");
    dav.ask("PROPPATCH", WORK)
        .body(proppatch("<d:set><d:prop><d:displayname>Office</d:displayname></d:prop></d:set>"))
        .answer();
    assertThat(told(shared, "0", "<d:displayname/>")).contains("Office");
  }

  @Test
  void deleting_a_shared_calendar_leaves_it_and_deletes_nothing() {
    share("edit");
    assertThat(bobs("DELETE", shared).answer().status()).isEqualTo(204);
    assertThat(last()).isInstanceOf(DeclineCalendarShare.class);
    assertThat(bobs("PROPFIND", shared).with("Depth", "0").answer().status()).isEqualTo(404);
    assertThat(dav.ask("GET", WORK + "e.ics").answer().status()).isEqualTo(200);
  }

  @Test
  void what_is_not_shared_any_more_is_gone_and_the_home_tells_so() {
    String none = ctag();
    share("view");
    String shown = ctag();
    assertThat(shown).isNotEqualTo(none);
    share("edit");
    assertThat(ctag()).isNotEqualTo(shown);
    dav.views.happened(new UserLeft(Desk.HOUSE, "account:bob"));
    assertThat(bobs("GET", shared + "e.ics").answer().status()).isEqualTo(404);
    assertThat(bobs("PROPFIND", shared).with("Depth", "0").answer().status()).isEqualTo(404);
    assertThat(ctag()).isEqualTo(none);
  }

  private String ctag() {
    return told(HOME, "0", "<s:getctag/>");
  }

  @Test
  void sync_tokens_are_those_of_the_calendar() {
    share("view");
    String first = bobs("REPORT", shared).body(sync("")).answer().xml();
    assertThat(first).contains(shared + "e.ics");
    Matcher token = Pattern.compile("<d:sync-token>([^<]+)<").matcher(first);
    assertThat(token.find()).isTrue();
    put(WORK + "f.ics", "f");
    assertThat(bobs("REPORT", shared).body(sync(token.group(1))).answer().xml())
        .contains(shared + "f.ics")
        .doesNotContain("e.ics");
  }

  @Test
  void nobody_makes_a_calendar_that_is_called_like_a_shared_one() {
    assertThat(bobs("MKCALENDAR", HOME + "shared-x/").answer().status()).isEqualTo(403);
  }

  @Test
  void an_access_control_list_is_a_list_of_shares() {
    assertThat(acl(WORK, ace("/dav/principals/bob/", "read")).status()).isEqualTo(200);
    assertThat(last())
        .isEqualTo(
            new ReplaceShares(
                new CollectionId(id), Map.of(new Grantee("account:bob"), ShareLevel.VIEW)));
    assertThat(acl(WORK, ace("mailto:BOB@example.org", "write-content")).status()).isEqualTo(200);
    assertThat(
            dav.ask("PROPFIND", WORK).with("Depth", "0").body(propfind("<d:acl/>")).answer().xml())
        .contains(
            "<d:ace><d:principal><d:href>/dav/principals/bob/</d:href></d:principal><d:grant>"
                + "<d:privilege><d:read/></d:privilege><d:privilege><d:write/></d:privilege>"
                + "</d:grant></d:ace>");
    assertThat(acl(WORK, ace("/dav/principals/anna/", "all")).status()).isEqualTo(200);
    assertThat(bobs("PROPFIND", shared).with("Depth", "0").answer().status()).isEqualTo(404);
    int sent = dav.desk.sent.size();
    assertThat(acl(WORK, "").status()).isEqualTo(200);
    assertThat(dav.desk.sent).hasSize(sent);
  }

  @Test
  void what_shares_cannot_say_is_refused_with_its_precondition() {
    refused(WORK, ace("/dav/principals/nobody/", "read"), "recognized-principal");
    refused(WORK, ace("/elsewhere/", "read"), "recognized-principal");
    refused(WORK, ace("/dav/principals/bob/", "unlock"), "not-supported-privilege");
    refused(WORK, ace("/dav/principals/bob/", "sing"), "not-supported-privilege");
    refused(
        WORK,
        "<d:ace><d:principal><d:all/></d:principal><d:grant><d:privilege><d:read/></d:privilege>"
            + "</d:grant></d:ace>",
        "allowed-principal");
    refused(
        WORK,
        "<d:ace><d:principal><d:href>/dav/principals/bob/</d:href></d:principal><d:deny>"
            + "<d:privilege><d:read/></d:privilege></d:deny></d:ace>",
        "grant-only");
    refused(
        WORK,
        "<d:ace><d:invert><d:principal><d:all/></d:principal></d:invert><d:grant><d:privilege>"
            + "<d:read/></d:privilege></d:grant></d:ace>",
        "no-invert");
    assertThat(bobs("PROPFIND", shared).with("Depth", "0").answer().status()).isEqualTo(404);
    share("edit");
    var bobs = bobs("ACL", shared).body(aclBody(ace("/dav/principals/anna/", "read"))).answer();
    assertThat(bobs.status()).isEqualTo(403);
    assertThat(bobs.xml()).contains("<d:need-privileges>", "<d:write-acl/>");
  }

  private void refused(String path, String aces, String precondition) {
    var answer = acl(path, aces);
    assertThat(answer.status()).as(precondition).isEqualTo(403);
    assertThat(answer.xml()).contains("<d:" + precondition + "/>");
  }

  private DavServer.Answer acl(String path, String aces) {
    return dav.ask("ACL", path).body(aclBody(aces)).answer();
  }

  private static String aclBody(String aces) {
    return "<d:acl xmlns:d='DAV:'>" + aces + "</d:acl>";
  }

  private static String ace(String principal, String privilege) {
    return "<d:ace><d:principal><d:href>"
        + principal
        + "</d:href></d:principal><d:grant><d:privilege><d:"
        + privilege
        + "/></d:privilege></d:grant></d:ace>";
  }

  @Test
  void apples_clients_invite_people_and_take_that_back() {
    assertThat(
            invite(
                    "<s:set><d:href>mailto:bob@example.org</d:href><s:common-name>B</s:common-name>"
                        + "<s:read-write/></s:set>")
                .status())
        .isEqualTo(200);
    assertThat(told(shared, "0", PRIVILEGES)).contains("<d:write-content/>");
    assertThat(told(shared, "0", "<s:invite/>"))
        .contains("<cs:common-name>Anna Meier</cs:common-name>", "/dav/principals/bob/");
    var answer = invite("<s:set><d:href>/dav/principals/nobody/</d:href><s:read/></s:set>");
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml()).contains("/dav/principals/nobody/", "403 Forbidden");
    assertThat(invite("<s:remove><d:href>/dav/principals/bob/</d:href></s:remove>").status())
        .isEqualTo(200);
    assertThat(bobs("PROPFIND", shared).with("Depth", "0").answer().status()).isEqualTo(404);
    share("edit");
    assertThat(bobs("POST", shared).type("application/xml").body(inviteBody("")).answer().status())
        .isEqualTo(403);
    assertThat(bobs("POST", shared).type("application/xml").body("<x/>").answer().status())
        .isEqualTo(400);
  }

  @Test
  void whoever_is_no_colleague_is_offered_it_by_mail() {
    String outside = "<d:href>mailto:cleo@elsewhere.example</d:href>";
    String words = "<s:common-name>Cleo</s:common-name><s:summary>Our work</s:summary>";
    assertThat(invite("<s:set>" + outside + words + "<s:read/></s:set>").status()).isEqualTo(200);
    OfferShare offered = (OfferShare) dav.desk.sent.getLast();
    assertThat(offered.email().raw()).isEqualTo("cleo@elsewhere.example");
    assertThat(offered.level()).isEqualTo(ShareLevel.VIEW);
    assertThat(invited())
        .contains(
            "<cs:user>"
                + outside
                + "<cs:common-name>Cleo</cs:common-name><cs:access><cs:read/></cs:access>"
                + "<cs:invite-noresponse/><cs:summary>Our work</cs:summary></cs:user>");

    assertThat(invite("<s:set>" + outside + "<s:read-write/></s:set>").status()).isEqualTo(200);
    assertThat(((OfferShare) dav.desk.sent.getLast()).offer()).isEqualTo(offered.offer());
    assertThat(invite("<s:remove>" + outside + "</s:remove>").status()).isEqualTo(200);
    assertThat(dav.desk.sent.getLast()).isEqualTo(new WithdrawShareOffer(offered.offer()));
    assertThat(invited()).doesNotContain("elsewhere.example");
    assertThat(invite("<s:remove>" + outside + "</s:remove>").xml())
        .contains("mailto:cleo@elsewhere.example", "403 Forbidden");
  }

  @Test
  void nobody_invites_crowds_by_one_request() {
    String one = "<s:set><d:href>mailto:cleo@elsewhere.example</d:href><s:read/></s:set>";
    var answer = invite(one.repeat(101));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Chalet-Error")).isEqualTo("too-many-shares");
    assertThat(dav.desk.sent).noneMatch(OfferShare.class::isInstance);
    assertThat(invite(one.repeat(100)).status()).isEqualTo(200);
  }

  @Test
  void what_is_no_address_is_offered_nothing() {
    for (String address : new String[] {"mailto:", "mailto:cleo", "mailto:%zz@example.org", ""}) {
      var answer = invite("<s:set><d:href>" + address + "</d:href><s:read/></s:set>");
      assertThat(answer.status()).as(address).isEqualTo(207);
      assertThat(answer.xml()).contains("403 Forbidden");
    }
    assertThat(invite("<s:other/>").status()).isEqualTo(400);
    assertThat(dav.desk.sent).noneMatch(OfferShare.class::isInstance);
  }

  @Test
  void other_clients_share_in_the_words_of_webdav() {
    String sharee =
        "<d:share-resource xmlns:d='DAV:'><d:sharee><d:href>mailto:cleo@elsewhere.example</d:href>"
            + "<d:prop><d:displayname>Cleo</d:displayname></d:prop><d:comment>Our work</d:comment>"
            + "<d:share-access><d:read-write/></d:share-access></d:sharee></d:share-resource>";
    assertThat(shareResource(sharee).status()).isEqualTo(200);
    OfferShare offered = (OfferShare) dav.desk.sent.getLast();
    assertThat(offered.level()).isEqualTo(ShareLevel.EDIT);
    assertThat(offered.words()).isEqualTo(new ShareWords("Our work", "Cleo"));
    assertThat(shareResource(sharee.replace("read-write", "no-access")).status()).isEqualTo(200);
    assertThat(dav.desk.sent.getLast()).isEqualTo(new WithdrawShareOffer(offered.offer()));
  }

  private DavServer.Answer shareResource(String body) {
    return dav.ask("POST", WORK).type("application/davsharing+xml").body(body).answer();
  }

  private String invited() {
    return dav.ask("PROPFIND", WORK)
        .with("Depth", "0")
        .body(propfind("<s:invite/>"))
        .answer()
        .xml();
  }

  private DavServer.Answer invite(String changes) {
    return dav.ask("POST", WORK).type("application/xml").body(inviteBody(changes)).answer();
  }

  private static String inviteBody(String changes) {
    return "<s:share xmlns:s='http://calendarserver.org/ns/' xmlns:d='DAV:'>"
        + changes
        + "</s:share>";
  }

  @Test
  void verbs_that_its_reader_may_not_use_are_not_offered() {
    share("view");
    assertThat(bobs("OPTIONS", shared).answer().header("Allow"))
        .contains("PROPFIND", "REPORT", "PROPPATCH", "DELETE", "POST")
        .doesNotContain("LOCK", "ACL", "PUT");
    assertThat(bobs("OPTIONS", shared + "e.ics").answer().header("Allow"))
        .contains("GET")
        .doesNotContain("PUT", "DELETE", "LOCK", "PROPPATCH", "MOVE");
    share("edit");
    assertThat(bobs("OPTIONS", shared).answer().header("Allow"))
        .contains("POST", "LOCK")
        .doesNotContain("ACL");
    share("edit-and-share");
    assertThat(bobs("OPTIONS", shared).answer().header("Allow")).contains("ACL");
  }

  @Test
  void nobody_looks_after_all_that_somebody_has() {
    assertThat(
            told(
                "/dav/principals/bob/calendar-proxy-write/",
                "0",
                "<d:resourcetype/><d:group-member-set/>"))
        .contains(
            "<d:resourcetype><d:principal/><cs:calendar-proxy-write/></d:resourcetype>",
            "<d:group-member-set/>");
    assertThat(bobs("PROPFIND", "/dav/principals/bob/other/").answer().status()).isEqualTo(404);
  }
}
