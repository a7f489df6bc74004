package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.missing;
import static org.chalet.query.dav.Texts.multistatus;
import static org.chalet.query.dav.Texts.ok;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.response;

import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.AccountId;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom people find, and what they are told of their rights (RFC 3744, RFC 3253). */
class PrincipalsTest {
  private static final String ACME = "organization:acme";
  private static final String TOP = "/dav/principals/";
  private static final String ANNA = TOP + "anna/";
  private static final String BOB = TOP + "bob/";
  private static final String WORK = "/dav/calendars/anna/work/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void open() {
    registered("anna", "Anna Meier");
    registered("bob", "Bob Rossi");
    registered("gast", "Bobby Gast");
    registered("eve", "Bob Fremd");
    registered("zoe", "Bob Versteckt");
    dav.views.happened(new OrganizationOpened(ACME, "Acme", "account:anna"));
    dav.views.happened(new UserAdded(ACME, "account:bob", "collaborator"));
    dav.views.happened(new UserAdded(ACME, "account:gast", "external"));
    dav.views.happened(new UserAdded(ACME, "account:zoe", "collaborator"));
    dav.views.happened(new HiddenFromDirectory(ACME, "account:zoe"));
    dav.ask("MKCALENDAR", WORK).answer();
  }

  private void registered(String local, String name) {
    dav.views.happened(
        new AccountRegistered("account:" + local, local + "@example.org", name, "en", "UTC"));
  }

  @Test
  void colleagues_are_known_by_what_the_directory_tells_of_them() {
    var answer =
        dav.ask("PROPFIND", BOB)
            .with("Depth", "0")
            .body(
                propfind(
                    "<d:displayname/><c:calendar-user-address-set/><d:principal-URL/>"
                        + "<d:current-user-principal/>"))
            .answer();
    assertThat(answer.xml())
        .isEqualTo(
            multistatus(
                response(
                    BOB,
                    "<d:displayname>Bob Rossi</d:displayname><cal:calendar-user-address-set>"
                        + "<d:href>mailto:bob@example.org</d:href><d:href>/dav/principals/bob/"
                        + "</d:href></cal:calendar-user-address-set><d:principal-URL><d:href>"
                        + BOB
                        + "</d:href></d:principal-URL><d:current-user-principal><d:href>"
                        + ANNA
                        + "</d:href></d:current-user-principal>")));
    assertThat(dav.ask("PROPPATCH", BOB).body("<x/>").answer().status()).isEqualTo(403);
  }

  @Test
  void whoever_is_hidden_external_elsewhere_or_nobody_looks_the_same() {
    for (String other : new String[] {"zoe", "gast", "eve", "nobody", "a%2fb", "%40"}) {
      var answer = dav.ask("PROPFIND", TOP + other + "/").with("Depth", "0").answer();
      assertThat(answer.status()).as(other).isEqualTo(403);
      assertThat(answer.xml()).contains("this belongs to somebody else");
    }
    var external =
        dav.askAsNobody("PROPFIND", BOB).as(AccountId.ofLocal("gast")).with("Depth", "0").answer();
    assertThat(external.status()).isEqualTo(403);
  }

  @Test
  void people_are_found_by_name_or_address_among_those_whom_one_may_know() {
    assertThat(search("BOB", "")).isEqualTo(multistatus(found(BOB, "Bob Rossi")));
    assertThat(search("bob@example", "")).isEqualTo(multistatus(found(BOB, "Bob Rossi")));
    assertThat(search("mailto:bob@example.org", "")).contains(BOB);
    assertThat(search("meier", "")).contains(ANNA);
    assertThat(search("nobody", "")).isEqualTo(multistatus());
    assertThat(search("", "")).doesNotContain(BOB);
    assertThat(search("a b c d e f g h i j k", "")).isEqualTo(multistatus());
  }

  @Test
  void a_search_goes_everywhere_only_where_it_says_so() {
    String everywhere = "<d:apply-to-principal-collection-set/>";
    assertThat(searchAt("/dav/calendars/anna/", "bob", everywhere)).contains(BOB);
    assertThat(searchAt("/dav/calendars/anna/", "bob", "")).isEqualTo(multistatus());
    assertThat(searchAt("/", "bob", everywhere)).contains(BOB);
  }

  @Test
  void any_or_all_conditions_have_to_hold() {
    String two =
        "<d:property-search><d:prop><d:displayname/></d:prop><d:match>bob</d:match>"
            + "</d:property-search><d:property-search><d:prop><s:email-address-set/></d:prop>"
            + "<d:match>anna@</d:match></d:property-search>";
    assertThat(searchFor(two, "")).isEqualTo(multistatus());
    assertThat(searchFor(two, " test='anyof'")).contains(BOB).contains(ANNA);
    assertThat(dav.ask("REPORT", TOP).body(request("", "")).answer().status()).isEqualTo(400);
  }

  @Test
  void more_than_are_wanted_are_told_as_a_limit() {
    assertThat(search("e", "<d:limit><d:nresults>1</d:nresults></d:limit>"))
        .contains(ANNA)
        .doesNotContain(BOB);
    registered("ben", "Bob Ben");
    dav.views.happened(new UserAdded(ACME, "account:ben", "collaborator"));
    assertThat(search("bob", "<d:limit><d:nresults>1</d:nresults></d:limit>"))
        .containsOnlyOnce("HTTP/1.1 200 OK")
        .contains("507 Insufficient Storage", "<d:number-of-matches-within-limits/>");
  }

  @Test
  void apples_search_takes_the_beginnings_of_words() {
    String search =
        "<s:calendarserver-principal-search xmlns:s='http://calendarserver.org/ns/'"
            + " xmlns:d='DAV:' context='%s'><s:search-token>ro</s:search-token>"
            + "<s:search-token>bo</s:search-token><s:limit><s:nresults>50</s:nresults></s:limit>"
            + "<d:prop><d:displayname/></d:prop></s:calendarserver-principal-search>";
    assertThat(dav.ask("REPORT", TOP).body(search.formatted("attendee")).answer().xml())
        .isEqualTo(multistatus(found(BOB, "Bob Rossi")));
    assertThat(dav.ask("REPORT", TOP).body(search.formatted("location")).answer().xml())
        .isEqualTo(multistatus());
  }

  @Test
  void what_is_somebodys_is_matched() {
    String match = "<d:principal-match xmlns:d='DAV:'>%s</d:principal-match>";
    assertThat(dav.ask("REPORT", TOP).body(match.formatted("<d:self/>")).answer().xml())
        .isEqualTo(multistatus(response(ANNA, "")));
    String owned = match.formatted("<d:principal-property><d:owner/></d:principal-property>");
    assertThat(dav.ask("REPORT", "/dav/calendars/anna/").body(owned).answer().xml())
        .isEqualTo(multistatus(response(WORK, "")));
    assertThat(dav.ask("REPORT", TOP).body(match.formatted("")).answer().status()).isEqualTo(400);
  }

  @Test
  void a_resource_says_who_may_do_what() {
    var own =
        dav.ask("PROPFIND", WORK)
            .with("Depth", "0")
            .body(
                propfind("<d:acl/><d:acl-restrictions/><d:inherited-acl-set/><d:group/><d:owner/>"))
            .answer();
    assertThat(own.xml())
        .contains(
            ok(
                "<d:acl><d:ace><d:principal><d:href>"
                    + ANNA
                    + "</d:href></d:principal><d:grant><d:privilege><d:all/></d:privilege>"
                    + "</d:grant><d:protected/></d:ace></d:acl><d:acl-restrictions>"
                    + "<d:grant-only/><d:no-invert/></d:acl-restrictions><d:inherited-acl-set/>"
                    + "<d:group/><d:owner><d:href>"
                    + ANNA
                    + "</d:href></d:owner>"));
    var directory =
        dav.ask("PROPFIND", "/dav/addressbooks/anna/directory-acme/")
            .with("Depth", "0")
            .body(propfind("<d:acl/>"))
            .answer();
    assertThat(directory.xml())
        .contains("<d:grant><d:privilege><d:read/></d:privilege></d:grant>")
        .doesNotContain("<d:all/>");
  }

  @Test
  void privileges_contain_one_another() {
    var answer =
        dav.ask("PROPFIND", WORK)
            .with("Depth", "0")
            .body(propfind("<d:supported-privilege-set/>"))
            .answer();
    assertThat(answer.xml())
        .contains(
            "<d:supported-privilege-set><d:supported-privilege><d:privilege><d:all/>",
            "<d:privilege><cal:read-free-busy/></d:privilege>",
            "<d:description xml:lang=\"en\">Write content</d:description>");
  }

  @Test
  void those_whom_the_acl_names_are_told_of() {
    var answer =
        dav.ask("REPORT", WORK)
            .body(
                "<d:acl-principal-prop-set xmlns:d='DAV:'><d:prop><d:principal-URL/></d:prop>"
                    + "</d:acl-principal-prop-set>")
            .answer();
    assertThat(answer.xml())
        .isEqualTo(
            multistatus(
                response(
                    ANNA, "<d:principal-URL><d:href>" + ANNA + "</d:href></d:principal-URL>")));
  }

  @Test
  void hrefs_in_properties_are_expanded() {
    var answer =
        dav.ask("REPORT", WORK)
            .body(
                "<d:expand-property xmlns:d='DAV:'><d:property name='owner'><d:property"
                    + " name='displayname'/><d:property name='calendar-home-set'"
                    + " namespace='urn:ietf:params:xml:ns:caldav'><d:property"
                    + " name='resourcetype'/></d:property></d:property><d:property"
                    + " name='nothing'/></d:expand-property>")
            .answer();
    assertThat(answer.xml())
        .isEqualTo(
            multistatus(
                "<d:response><d:href>" + WORK + "</d:href>",
                ok(
                    "<d:owner>"
                        + response(
                            ANNA,
                            "<d:displayname>Anna &lt;Meier&gt;</d:displayname>"
                                + "<cal:calendar-home-set>"
                                + response(
                                    "/dav/calendars/anna/",
                                    "<d:resourcetype><d:collection/></d:resourcetype>")
                                + "</cal:calendar-home-set>")
                        + "</d:owner>"),
                missing("<d:nothing/>"),
                "</d:response>"));
  }

  @Test
  void proxies_are_asked_for_by_expansion_and_there_are_none() {
    var answer =
        dav.ask("REPORT", ANNA)
            .body(
                "<d:expand-property xmlns:d='DAV:'><d:property name='calendar-proxy-write-for'"
                    + " namespace='http://calendarserver.org/ns/'><d:property"
                    + " name='displayname'/></d:property></d:expand-property>")
            .answer();
    assertThat(answer.xml())
        .contains("<cs:calendar-proxy-write-for></cs:calendar-proxy-write-for>");
    String deep = "<d:property name='owner'>".repeat(9) + "</d:property>".repeat(9);
    assertThat(
            dav.ask("REPORT", ANNA)
                .body("<d:expand-property xmlns:d='DAV:'>" + deep + "</d:expand-property>")
                .answer()
                .status())
        .isEqualTo(413);
  }

  @Test
  void a_principal_names_its_card_in_the_directory() {
    var answer =
        dav.ask("PROPFIND", ANNA).with("Depth", "0").body(propfind("<r:principal-address/>"));
    String href =
        answer.answer().xml().replaceFirst(".*principal-address><d:href>([^<]*)<.*", "$1");
    assertThat(href).startsWith("/dav/addressbooks/anna/directory-acme/");
    assertThat(dav.ask("GET", href).answer().body()).contains("FN:Anna Meier\r\n");
  }

  private static String found(String href, String name) {
    return response(href, "<d:displayname>" + name + "</d:displayname>");
  }

  private String search(String text, String more) {
    return searchAt(TOP, text, more);
  }

  private String searchAt(String path, String text, String more) {
    String search =
        "<d:property-search><d:prop><d:displayname/><s:email-address-set/></d:prop><d:match>"
            + text
            + "</d:match></d:property-search>";
    return dav.ask("REPORT", path).body(request(search + more, "")).answer().xml();
  }

  private String searchFor(String searches, String attribute) {
    return dav.ask("REPORT", TOP).body(request(searches, attribute)).answer().xml();
  }

  private static String request(String content, String attribute) {
    return "<d:principal-property-search xmlns:d='DAV:'"
        + " xmlns:s='http://calendarserver.org/ns/'"
        + attribute
        + ">"
        + content
        + "<d:prop><d:displayname/></d:prop></d:principal-property-search>";
  }
}
