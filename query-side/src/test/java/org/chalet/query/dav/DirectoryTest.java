package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.AccountId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRoleChanged;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final String ACME = "organization:acme";
  private static final String HOME = "/dav/addressbooks/anna/";
  private static final String DIRECTORY = HOME + "directory-acme/";
  private static final AccountId GAST = AccountId.ofLocal("gast");
  private static final AccountId EVE = AccountId.ofLocal("eve");

  private final DavServer dav = new DavServer();

  @BeforeEach
  void open() {
    registered("anna", "Anna Meier", "de");
    registered("bob", "Bob", "fr");
    registered("gast", "Gast", "en");
    registered("eve", "Eve", "en");
    dav.views.happened(new OrganizationOpened(ACME, "Acme & Co", "account:anna"));
    dav.views.happened(new UserAdded(ACME, "account:bob", "collaborator"));
    dav.views.happened(new UserAdded(ACME, "account:gast", "external"));
  }

  private void registered(String local, String name, String language) {
    dav.views.happened(
        new AccountRegistered("account:" + local, local + "@example.org", name, language, "UTC"));
  }

  private DavServer.Answer propfind(AccountId account, String path, String depth, String props) {
    return dav.askAsNobody("PROPFIND", path)
        .as(account)
        .with("Depth", depth)
        .body("<propfind xmlns='DAV:'><prop>" + props + "</prop></propfind>")
        .answer();
  }

  private static List<String> cards(DavServer.Answer answer) {
    return Pattern.compile("<d:href>[^<]*/([^/<]+\\.vcf)</d:href>")
        .matcher(answer.xml())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private DavServer.Answer sync(String token) {
    return dav.ask("REPORT", DIRECTORY)
        .body(
            "<sync-collection xmlns='DAV:'><sync-token>"
                + token
                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop>"
                + "</sync-collection>")
        .answer();
  }

  private static String token(DavServer.Answer answer) {
    Matcher token = Pattern.compile("<d:sync-token>([^<]*)</d:sync-token>").matcher(answer.xml());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private String cardOf(String called) {
    for (String card : cards(propfind(DavServer.ANNA, DIRECTORY, "1", "<getetag/>"))) {
      if (dav.ask("GET", DIRECTORY + card).answer().body().contains("FN:" + called + "\r\n")) {
        return card;
      }
    }
    throw new AssertionError("no card of " + called);
  }

  @Test
  void it_stands_among_the_address_books_of_every_internal_member() {
    for (AccountId member : List.of(DavServer.ANNA, DavServer.BOB)) {
      String home = "/dav/addressbooks/" + member.local() + '/';
      assertThat(propfind(member, home, "1", "<displayname/><resourcetype/>").xml())
          .contains(home + "directory-acme/")
          .contains("<card:addressbook/>");
    }
    assertThat(propfind(GAST, "/dav/addressbooks/gast/", "1", "<displayname/>").xml())
        .doesNotContain("directory");
  }

  @Test
  void its_name_is_that_of_the_organization_in_the_readers_language() {
    assertThat(propfind(DavServer.ANNA, DIRECTORY, "0", "<displayname/>").xml())
        .contains("Acme &amp; Co – Verzeichnis");
    String bobs = "/dav/addressbooks/bob/directory-acme/";
    assertThat(propfind(DavServer.BOB, bobs, "0", "<displayname/>").xml()).contains("– Annuaire");
    dav.views.happened(new OrganizationRenamed(ACME, "Acme Ltd"));
    assertThat(propfind(DavServer.ANNA, DIRECTORY, "0", "<displayname/>").xml())
        .contains("Acme Ltd – Verzeichnis");
  }

  @Test
  void it_is_there_for_internal_members_alone() {
    for (AccountId stranger : List.of(GAST, EVE)) {
      String path = "/dav/addressbooks/" + stranger.local() + "/directory-acme/";
      assertThat(propfind(stranger, path, "0", "<displayname/>").status()).isEqualTo(404);
      assertThat(dav.askAsNobody("GET", path).as(stranger).answer().status()).isEqualTo(404);
      assertThat(dav.askAsNobody("GET", path + cardOf("Bob")).as(stranger).answer().status())
          .isEqualTo(404);
      assertThat(propfind(stranger, DIRECTORY, "0", "<displayname/>").status()).isEqualTo(403);
    }
    assertThat(dav.askAsNobody("PROPFIND", DIRECTORY).answer().status()).isEqualTo(401);
  }

  @Test
  void one_who_leaves_or_becomes_external_loses_it_at_once() {
    String bobs = "/dav/addressbooks/bob/directory-acme/";
    String anna = cardOf("Anna Meier");
    dav.views.happened(new UserRoleChanged(ACME, "account:bob", "external"));
    assertThat(dav.askAsNobody("GET", bobs + anna).as(DavServer.BOB).answer().status())
        .isEqualTo(404);
    dav.views.happened(new UserRoleChanged(ACME, "account:bob", "collaborator"));
    assertThat(dav.askAsNobody("GET", bobs + anna).as(DavServer.BOB).answer().status())
        .isEqualTo(200);
    dav.views.happened(new UserLeft(ACME, "account:bob"));
    assertThat(propfind(DavServer.BOB, bobs, "1", "<getetag/>").status()).isEqualTo(404);
    assertThat(propfind(DavServer.BOB, "/dav/addressbooks/bob/", "1", "<getetag/>").xml())
        .doesNotContain("directory-acme");
  }

  @Test
  void it_belongs_to_nobody_and_can_be_read_only() {
    String xml =
        propfind(DavServer.ANNA, DIRECTORY, "0", "<owner/><current-user-privilege-set/>").xml();
    assertThat(xml)
        .contains("<d:owner/>")
        .contains("<d:privilege><d:read/></d:privilege>")
        .doesNotContain("<d:write")
        .doesNotContain("<d:all/>")
        .doesNotContain("<d:bind/>");
    assertThat(dav.ask("OPTIONS", DIRECTORY).answer().header("Allow"))
        .contains("PROPFIND")
        .contains("REPORT")
        .doesNotContain("PUT")
        .doesNotContain("DELETE")
        .doesNotContain("PROPPATCH")
        .doesNotContain("MKCOL");
  }

  @Test
  void every_change_is_refused_for_want_of_privileges() {
    String card = DIRECTORY + cardOf("Bob");
    List<DavServer.Answer> answers =
        List.of(
            dav.ask("PUT", card).type("text/vcard").body(Texts.card("x", "X", "x@x")).answer(),
            dav.ask("PUT", DIRECTORY + "new.vcf").body(Texts.card("x", "X", "x@x")).answer(),
            dav.ask("DELETE", card).answer(),
            dav.ask("DELETE", DIRECTORY).answer(),
            dav.ask("DELETE", DIRECTORY + "none.vcf").answer(),
            dav.ask("MKCOL", DIRECTORY).answer(),
            dav.ask("MKCOL", DIRECTORY + "below/").answer(),
            dav.ask("MOVE", card).with("Destination", HOME + "contacts/b.vcf").answer(),
            dav.ask("MOVE", DIRECTORY).with("Destination", HOME + "mine/").answer(),
            dav.ask("PROPPATCH", DIRECTORY)
                .body(
                    "<propertyupdate xmlns='DAV:'><set><prop><displayname>Mine</displayname>"
                        + "</prop></set></propertyupdate>")
                .answer());
    for (DavServer.Answer answer : answers) {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.xml()).contains("<d:need-privileges><d:resource>");
    }
    assertThat(dav.ask("GET", card).answer().body()).contains("FN:Bob");
  }

  @Test
  void no_address_book_takes_the_name_of_a_directory() {
    var answer =
        dav.ask("MKCOL", HOME + "directory-other/")
            .body(
                "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                    + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype></prop>"
                    + "</set></mkcol>")
            .answer();
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void cards_are_those_of_internal_members() {
    assertThat(cards(propfind(DavServer.ANNA, DIRECTORY, "1", "<getetag/>"))).hasSize(2);
    DavServer.Answer answer = dav.ask("GET", DIRECTORY + cardOf("Anna Meier")).answer();
    assertThat(answer.body())
        .contains("VERSION:3.0\r\n")
        .contains("N:Meier;Anna;;;\r\n")
        .contains("EMAIL;TYPE=INTERNET:anna@example.org\r\n");
    assertThat(answer.header("ETag")).startsWith("\"");
    var unchanged =
        dav.ask("GET", DIRECTORY + cardOf("Anna Meier"))
            .with("If-None-Match", answer.header("ETag"))
            .answer();
    assertThat(unchanged.status()).isEqualTo(304);
  }

  @Test
  void cards_are_fetched_many_at_once_and_searched() {
    String bob = cardOf("Bob");
    var multiget =
        dav.ask("REPORT", DIRECTORY)
            .body(
                "<c:addressbook-multiget xmlns:c='urn:ietf:params:xml:ns:carddav' xmlns:d='DAV:'>"
                    + "<d:prop><d:getetag/><c:address-data content-type='text/vcard'"
                    + " version='4.0'/></d:prop><d:href>"
                    + DIRECTORY
                    + bob
                    + "</d:href><d:href>"
                    + DIRECTORY
                    + "none.vcf</d:href></c:addressbook-multiget>")
            .answer();
    assertThat(multiget.xml()).contains("VERSION:4.0").contains("HTTP/1.1 404 Not Found");
    var query =
        dav.ask("REPORT", DIRECTORY)
            .body(
                "<c:addressbook-query xmlns:c='urn:ietf:params:xml:ns:carddav' xmlns:d='DAV:'>"
                    + "<d:prop><d:getetag/></d:prop><c:filter><c:prop-filter name='FN'>"
                    + "<c:text-match match-type='starts-with'>bo</c:text-match></c:prop-filter>"
                    + "</c:filter></c:addressbook-query>")
            .answer();
    assertThat(cards(query)).containsExactly(bob);
  }

  @Test
  void a_token_tells_who_came_who_changed_and_who_went() {
    DavServer.Answer first = sync("");
    assertThat(cards(first)).hasSize(2);
    String bob = cardOf("Bob");
    dav.views.happened(new UserLeft(ACME, "account:bob"));
    DavServer.Answer gone = sync(token(first));
    assertThat(cards(gone)).containsExactly(bob);
    assertThat(gone.xml()).contains("HTTP/1.1 404 Not Found");
    dav.views.happened(new UserAdded(ACME, "account:eve", "administrator"));
    DavServer.Answer came = sync(token(gone));
    assertThat(cards(came)).containsExactly(cardOf("Eve"));
    assertThat(cards(sync(token(came)))).isEmpty();
    registered("eve", "Eve Rossi", "it");
    assertThat(cards(sync(token(came)))).containsExactly(cardOf("Eve Rossi"));
    assertThat(sync("https://elsewhere.example/9").status()).isEqualTo(403);
  }

  @Test
  void its_ctag_moves_with_its_cards_alone() {
    String ctag = "<getctag xmlns='http://calendarserver.org/ns/'/>";
    String before = propfind(DavServer.ANNA, DIRECTORY, "0", ctag).xml();
    registered("stranger", "Stranger", "en");
    dav.views.happened(new UserAdded(ACME, "account:stranger", "external"));
    assertThat(propfind(DavServer.ANNA, DIRECTORY, "0", ctag).xml()).isEqualTo(before);
    dav.views.happened(new UserRoleChanged(ACME, "account:stranger", "collaborator"));
    assertThat(propfind(DavServer.ANNA, DIRECTORY, "0", ctag).xml()).isNotEqualTo(before);
  }

  @Test
  void teams_are_groups_of_those_who_have_a_card() {
    dav.views.happened(new TeamCreated(ACME, "team:red", "Red", "#ff0000"));
    dav.views.happened(
        new TeamMembersAdded(
            ACME, "team:red", List.of("account:anna", "account:bob", "account:gast")));
    String red = cardOf("Red");
    String bob = cardOf("Bob").replace(".vcf", "");
    assertThat(group(red))
        .contains("X-ADDRESSBOOKSERVER-KIND:group\r\n")
        .contains("X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:" + bob + "\r\n")
        .satisfies(group -> assertThat(group.split("SERVER-MEMBER")).hasSize(3));
    DavServer.Answer before = sync("");
    dav.views.happened(new UserRoleChanged(ACME, "account:bob", "external"));
    assertThat(group(red)).doesNotContain(bob);
    assertThat(cards(sync(token(before)))).contains(red);
    dav.views.happened(new UserRoleChanged(ACME, "account:gast", "collaborator"));
    assertThat(group(red).split("SERVER-MEMBER")).hasSize(3);
    dav.views.happened(new TeamMembersRemoved(ACME, "team:red", List.of("account:gast")));
    dav.views.happened(new UserLeft(ACME, "account:anna"));
    dav.views.happened(new UserAdded(ACME, "account:anna", "collaborator"));
    assertThat(group(red)).doesNotContain("SERVER-MEMBER");
    dav.views.happened(new TeamChanged(ACME, "team:red", "Reds", "#ff0000"));
    assertThat(group(red)).contains("FN:Reds\r\n");
    DavServer.Answer last = sync("");
    dav.views.happened(new TeamDeleted(ACME, "team:red"));
    assertThat(cards(sync(token(last)))).containsExactly(red);
    assertThat(dav.ask("GET", DIRECTORY + red).answer().status()).isEqualTo(404);
  }

  private String group(String card) {
    return dav.ask("GET", DIRECTORY + card).answer().body();
  }

  @Test
  void groups_are_told_as_either_version_writes_them() {
    dav.views.happened(new TeamCreated(ACME, "team:red", "Red", "#ff0000"));
    dav.views.happened(new TeamMembersAdded(ACME, "team:red", List.of("account:bob")));
    var answer =
        dav.ask("REPORT", DIRECTORY)
            .body(
                "<c:addressbook-multiget xmlns:c='urn:ietf:params:xml:ns:carddav' xmlns:d='DAV:'>"
                    + "<d:prop><c:address-data content-type='text/vcard' version='4.0'/></d:prop>"
                    + "<d:href>"
                    + DIRECTORY
                    + cardOf("Red")
                    + "</d:href></c:addressbook-multiget>")
            .answer();
    assertThat(answer.xml())
        .contains("KIND:group")
        .contains("MEMBER:urn:uuid:" + cardOf("Bob").replace(".vcf", ""))
        .doesNotContain("X-ADDRESSBOOKSERVER");
  }
}
