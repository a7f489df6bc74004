package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.missing;
import static org.chalet.query.dav.Texts.multistatus;
import static org.chalet.query.dav.Texts.ok;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;
import static org.chalet.query.dav.Texts.response;

import org.chalet.contact.AddressBookCreated;
import org.chalet.kernel.value.CollectionProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PropertiesTest {
  private static final String LOCKS =
      "<d:supportedlock><d:lockentry><d:lockscope><d:exclusive/></d:lockscope>"
          + "<d:locktype><d:write/></d:locktype></d:lockentry>"
          + "<d:lockentry><d:lockscope><d:shared/></d:lockscope>"
          + "<d:locktype><d:write/></d:locktype></d:lockentry></d:supportedlock>"
          + "<d:lockdiscovery/>";

  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String ZONE =
      "BEGIN:VCALENDAR&#13;\nBEGIN:VTIMEZONE&#13;\nTZID:Europe/Zurich&#13;\nEND:VTIMEZONE&#13;\n"
          + "END:VCALENDAR&#13;\n";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void makeACalendar() {
    dav.ask("MKCALENDAR", WORK).answer();
  }

  @Test
  void everyPropertyThatAClientSetsPersists() {
    var set =
        patch(
            "<d:set><d:prop><d:displayname>A &amp; B</d:displayname>"
                + "<i:calendar-color symbolic-color='red'>#FF2968FF</i:calendar-color>"
                + "<i:calendar-order>7</i:calendar-order><c:calendar-timezone>"
                + ZONE
                + "</c:calendar-timezone>"
                + "<c:schedule-calendar-transp><c:opaque/></c:schedule-calendar-transp>"
                + "<x:any xmlns:x='urn:x' a='1'>t<x:b/>u</x:any></d:prop></d:set>");
    assertThat(set.status()).isEqualTo(207);
    assertThat(set.xml())
        .isEqualTo(
            multistatus(
                response(
                    WORK,
                    "<d:displayname/><ical:calendar-color/><ical:calendar-order/>"
                        + "<cal:calendar-timezone/><cal:schedule-calendar-transp/>"
                        + "<x:any xmlns:x=\"urn:x\"/>")));
    String all =
        "<d:displayname/><i:calendar-color/><i:calendar-order/><c:calendar-timezone/>"
            + "<c:schedule-calendar-transp/><x:any xmlns:x='urn:x'/>";
    assertThat(find(all).xml())
        .isEqualTo(
            multistatus(
                response(
                    WORK,
                    "<d:displayname>A &amp; B</d:displayname>"
                        + "<x:calendar-color xmlns:x=\"http://apple.com/ns/ical/\""
                        + " symbolic-color=\"red\">#FF2968FF</x:calendar-color>"
                        + "<ical:calendar-order>7</ical:calendar-order>"
                        + "<cal:calendar-timezone>"
                        + ZONE
                        + "</cal:calendar-timezone>"
                        + "<x:schedule-calendar-transp xmlns:x=\"urn:ietf:params:xml:ns:caldav\">"
                        + "<x:opaque xmlns:x=\"urn:ietf:params:xml:ns:caldav\"></x:opaque>"
                        + "</x:schedule-calendar-transp>"
                        + "<x:any xmlns:x=\"urn:x\" a=\"1\">t<x:b xmlns:x=\"urn:x\"></x:b>u"
                        + "</x:any>")));

    patch("<d:remove><d:prop><i:calendar-color/><x:any xmlns:x='urn:x'/></d:prop></d:remove>");
    assertThat(find("<i:calendar-color/><x:any xmlns:x='urn:x'/>").xml())
        .contains(missing("<ical:calendar-color/><x:any xmlns:x=\"urn:x\"/>"));
  }

  @Test
  void oneProtectedPropertyKeepsTheOthersAsTheyWere() {
    var answer =
        patch(
            "<d:set><d:prop><d:displayname>New</d:displayname><d:getetag>x</d:getetag></d:prop>"
                + "</d:set>");
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml())
        .isEqualTo(
            multistatus(
                "<d:response><d:href>"
                    + WORK
                    + "</d:href><d:propstat><d:prop><d:displayname/>"
                    + "</d:prop><d:status>HTTP/1.1 424 Failed Dependency</d:status></d:propstat>"
                    + "<d:propstat><d:prop><d:getetag/></d:prop>"
                    + "<d:status>HTTP/1.1 403 Forbidden</d:status>"
                    + "<d:error><d:cannot-modify-protected-property/></d:error></d:propstat>"
                    + "</d:response>"));
    assertThat(find("<d:displayname/>").xml()).contains(missing("<d:displayname/>"));
    assertThat(dav.desk.sent).hasSize(1);
  }

  @Test
  void anOrderThatIsNoNumberConflicts() {
    var answer =
        patch("<d:set><d:prop><i:calendar-order>first</i:calendar-order></d:prop></d:set>");
    assertThat(answer.xml()).contains("HTTP/1.1 409 Conflict");
  }

  @Test
  void aPatchThatChangesNothingIsNotRecorded() {
    patch("<d:set><d:prop><d:displayname>A</d:displayname></d:prop></d:set>");
    int sent = dav.desk.sent.size();
    patch("<d:set><d:prop><d:displayname>A</d:displayname></d:prop></d:set>");
    assertThat(dav.desk.sent).hasSize(sent);
  }

  @Test
  void aCollectionHasAnIdentityThatItsNameDoesNotChange() {
    String before = find("<d:resource-id/>").xml();
    assertThat(before).contains("<d:resource-id><d:href>urn:uuid:");
    patch("<d:set><d:prop><d:displayname>Other</d:displayname></d:prop></d:set>");
    assertThat(find("<d:resource-id/>").xml()).isEqualTo(before);
  }

  @Test
  void anApplesWholeQuestionIsAnsweredWithoutWhatIsMissing() {
    var answer =
        dav.ask("PROPFIND", "/dav/calendars/anna/")
            .with("Depth", "1")
            .with("Brief", "t")
            .body(
                propfind(
                    "<d:add-member/><s:allowed-sharing-modes/><s:autoprovisioned/><s:getctag/>"
                        + "<d:quota-available-bytes/><d:quota-used-bytes/><s:pre-publish-url/>"
                        + "<i:refreshrate/><s:source/><c:calendar-alarm/><d:sync-token/>"
                        + "<c:supported-calendar-component-sets/><d:owner/>"))
            .answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml())
        .doesNotContain("404", "refreshrate", "pre-publish-url")
        .contains("<d:sync-token>", "<d:add-member>", "<d:owner>");
  }

  @Test
  void objectsKeepNoProperties() {
    dav.ask("PUT", WORK + "1.ics").body(Texts.event("1")).answer();
    var answer =
        dav.ask("PROPPATCH", WORK + "1.ics")
            .body(proppatch("<d:set><d:prop><d:displayname>A</d:displayname></d:prop></d:set>"))
            .answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml()).contains("HTTP/1.1 403 Forbidden");
  }

  @Test
  void homesKeepWhatClientsSayOfThem() {
    String book = "addressbook:first";
    dav.desk.knows(book, "account:anna");
    dav.views.happened(
        new AddressBookCreated(
            book, "account:anna", "default", CollectionProperties.named("Mine"), true));
    String home = "/dav/addressbooks/anna/";
    String me =
        "<s:me-card xmlns:s='http://calendarserver.org/ns/'><d:href>"
            + home
            + "default/me.vcf</d:href></s:me-card>";
    var set =
        dav.ask("PROPPATCH", home)
            .body(
                proppatch(
                    "<d:set><d:prop>"
                        + me
                        + "<d:displayname>H</d:displayname>"
                        + "</d:prop></d:set>"))
            .answer();
    assertThat(set.status()).isEqualTo(207);
    String asked = propfind("<s:me-card/><d:displayname/>");
    assertThat(dav.ask("PROPFIND", home).with("Depth", "0").body(asked).answer().xml())
        .contains("me.vcf", "<d:displayname>H</d:displayname>")
        .doesNotContain("404");
    assertThat(dav.ask("PROPFIND", home + "default/").with("Depth", "0").body(asked).answer().xml())
        .contains("<d:displayname>Mine</d:displayname>", missing("<cs:me-card/>"));
    dav.ask("PROPPATCH", home + "default/")
        .body(proppatch("<d:set><d:prop><d:displayname>Ours</d:displayname></d:prop></d:set>"))
        .answer();
    assertThat(dav.ask("PROPFIND", home).with("Depth", "0").body(asked).answer().xml())
        .contains("me.vcf");
    dav.ask("PROPPATCH", home)
        .body(
            proppatch(
                "<d:remove><d:prop><s:me-card xmlns:s='http://calendarserver.org/ns/'/>"
                    + "</d:prop></d:remove>"))
        .answer();
    assertThat(dav.ask("PROPFIND", home).with("Depth", "0").body(asked).answer().xml())
        .contains(missing("<cs:me-card/>"));
  }

  @Test
  void aColourThatIsNoneConflicts() {
    var answer = patch("<d:set><d:prop><i:calendar-color>blue</i:calendar-color></d:prop></d:set>");
    assertThat(answer.xml()).contains("HTTP/1.1 409 Conflict");
  }

  @Test
  void unknownPropertiesAreLeftOutForThoseWhoWantLittle() {
    for (String[] header : new String[][] {{"Prefer", "return=minimal"}, {"Brief", "t"}}) {
      var answer =
          dav.ask("PROPFIND", WORK)
              .with("Depth", "0")
              .with(header[0], header[1])
              .body(propfind("<d:displayname/><x:none xmlns:x='urn:x'/>"))
              .answer();
      assertThat(answer.xml()).isEqualTo(multistatus(response(WORK, "")));
    }
  }

  @Test
  void anEmptyBodyAsksForTheCommonProperties() {
    patch(
        "<d:set><d:prop><d:displayname>A</d:displayname><x:own xmlns:x='urn:x'/></d:prop></d:set>");
    var answer = dav.ask("PROPFIND", WORK).with("Depth", "0").answer();
    assertThat(answer.xml())
        .isEqualTo(
            multistatus(
                response(
                    WORK,
                    "<d:resourcetype><d:collection/><cal:calendar/></d:resourcetype>"
                        + "<d:displayname>A</d:displayname>"
                        + LOCKS
                        + "<x:own xmlns:x=\"urn:x\"></x:own>")));
  }

  @Test
  void namesAloneCanBeAskedFor() {
    dav.ask("PUT", WORK + "1.ics").body(Texts.event("1")).answer();
    var answer =
        dav.ask("PROPFIND", WORK + "1.ics")
            .with("Depth", "0")
            .body("<propfind xmlns='DAV:'><propname/></propfind>")
            .answer();
    assertThat(answer.xml())
        .contains("<d:getetag/>", "<d:getcontentlength/>", "<d:owner/>")
        .doesNotContain("404");
  }

  @Test
  void allpropIncludesWhatIsAskedForBeside() {
    var answer =
        dav.ask("PROPFIND", WORK)
            .with("Depth", "0")
            .body(
                "<d:propfind xmlns:d='DAV:'><d:allprop/><d:include><d:sync-token/></d:include>"
                    + "</d:propfind>")
            .answer();
    assertThat(answer.xml())
        .contains(
            ok(
                "<d:resourcetype><d:collection/><cal:calendar/></d:resourcetype>"
                    + LOCKS
                    + "<d:sync-token>"
                    + Texts.TOKEN
                    + "1/1</d:sync-token>"));
  }

  @Test
  void membersAreDescribedFromTheIndex() {
    String event = Texts.event("1");
    dav.ask("PUT", WORK + "1.ics").body(event).answer();
    var answer =
        dav.ask("PROPFIND", WORK)
            .with("Depth", "1")
            .body(
                propfind(
                    "<d:resourcetype/><d:getcontenttype/><d:getcontentlength/>"
                        + "<d:getlastmodified/><d:current-user-privilege-set/>"))
            .answer();
    assertThat(answer.xml())
        .endsWith(
            response(
                    WORK + "1.ics",
                    "<d:resourcetype/><d:getcontenttype>text/calendar; charset=utf-8;"
                        + " component=VEVENT</d:getcontenttype><d:getcontentlength>"
                        + event.length()
                        + "</d:getcontentlength><d:getlastmodified>Sun, 01 Mar 2026 12:00:00 GMT"
                        + "</d:getlastmodified><d:current-user-privilege-set>"
                        + privileges("all", "read", "read-current-user-privilege-set")
                        + "<d:privilege><cal:read-free-busy/></d:privilege>"
                        + privileges(
                            "write",
                            "write-properties",
                            "write-content",
                            "bind",
                            "unbind",
                            "unlock",
                            "read-acl",
                            "write-acl")
                        + "</d:current-user-privilege-set>")
                + "</d:multistatus>");
  }

  private static String privileges(String... names) {
    StringBuilder privileges = new StringBuilder();
    for (String name : names) {
      privileges.append("<d:privilege><d:").append(name).append("/></d:privilege>");
    }
    return privileges.toString();
  }

  private DavServer.Answer patch(String instructions) {
    return dav.ask("PROPPATCH", WORK).body(proppatch(instructions)).answer();
  }

  private DavServer.Answer find(String properties) {
    return dav.ask("PROPFIND", WORK).with("Depth", "0").body(propfind(properties)).answer();
  }
}
