package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prefer (RFC 8144) and Brief, and adding members without a name (RFC 5995). */
class PreferencesTest {
  private static final String WORK = "/dav/calendars/anna/work/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void makeACalendar() {
    dav.ask("MKCALENDAR", WORK).answer();
  }

  @Test
  void what_is_not_there_is_left_out_of_reports_too_and_the_answer_says_so() {
    dav.ask("PUT", WORK + "1.ics").body(event("1")).answer();
    var answer =
        dav.ask("REPORT", WORK)
            .with("Prefer", "respond-async, return=minimal")
            .body(Texts.sync("").replace("<getetag/>", "<getetag/><x xmlns='urn:x'/>"))
            .answer();
    assertThat(answer.xml()).contains("<d:getetag>").doesNotContain("404");
    assertThat(answer.header("Preference-Applied")).isEqualTo("return=minimal");
    assertThat(answer.response().getHeaders("Vary")).contains("Brief, Prefer");
  }

  @Test
  void the_members_may_come_without_their_collection() {
    dav.ask("PUT", WORK + "1.ics").body(event("1")).answer();
    var answer =
        dav.ask("PROPFIND", WORK)
            .with("Depth", "1")
            .with("Prefer", "depth-noroot")
            .body(propfind("<d:getetag/>"))
            .answer();
    assertThat(answer.xml()).containsOnlyOnce("<d:response>").contains(WORK + "1.ics");
    assertThat(answer.header("Preference-Applied")).isEqualTo("depth-noroot");
  }

  @Test
  void set_properties_are_answered_one_by_one_even_where_little_is_preferred() {
    var set =
        dav.ask("PROPPATCH", WORK)
            .with("Prefer", "return=minimal")
            .body(proppatch("<d:set><d:prop><d:displayname>A</d:displayname></d:prop></d:set>"))
            .answer();
    assertThat(set.status()).isEqualTo(207);
    assertThat(set.xml()).contains("<d:displayname/>", "200 OK");
  }

  @Test
  void an_object_that_was_put_comes_back_for_those_who_want_it() {
    var created = put("1.ics", event("1"), "Prefer", "return=representation");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.body()).isEqualTo(event("1"));
    assertThat(created.header("Content-Location")).isEqualTo(WORK + "1.ics");
    assertThat(created.header("Preference-Applied")).isEqualTo("return=representation");
    var replaced = put("1.ics", event("1"), "Prefer", "return=representation");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.header("ETag")).isEqualTo(created.header("ETag"));
    assertThat(put("1.ics", event("1"), "Prefer", "return=minimal").status()).isEqualTo(204);
  }

  @Test
  void whoever_was_mistaken_about_an_object_may_have_it_at_once() {
    String etag = put("1.ics", event("1"), "X", "y").header("ETag");
    var answer =
        dav.ask("PUT", WORK + "1.ics")
            .with("If-Match", "\"stale\"")
            .with("Prefer", "return=representation")
            .body(event("1", ":20270310T100000Z", ":20270310T110000Z"))
            .answer();
    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.body()).isEqualTo(event("1"));
    assertThat(answer.header("ETag")).isEqualTo(etag);
    assertThat(answer.header("Chalet-Error")).isEqualTo("precondition-failed");
  }

  @Test
  void a_collection_finds_a_name_for_what_is_posted() {
    var answer = dav.ask("POST", WORK).type("text/calendar").body(event("1")).answer();
    assertThat(answer.status()).isEqualTo(201);
    String location = answer.header("Location");
    assertThat(location).startsWith(WORK).endsWith(".ics");
    var got = dav.ask("GET", location).answer();
    assertThat(got.body()).isEqualTo(event("1"));
    assertThat(got.header("ETag")).isEqualTo(answer.header("ETag"));
    var taken = dav.ask("POST", WORK).type("text/calendar").body(event("1")).answer();
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.xml()).contains("<d:href>" + location + "</d:href></cal:no-uid-conflict>");
    assertThat(taken.header("Location")).isEqualTo("null");
  }

  @Test
  void a_collection_says_where_to_post() {
    assertThat(
            dav.ask("PROPFIND", WORK)
                .with("Depth", "0")
                .body(propfind("<d:add-member/>"))
                .answer()
                .xml())
        .contains("<d:add-member><d:href>" + WORK + "</d:href></d:add-member>");
    assertThat(dav.ask("OPTIONS", WORK).answer().header("Allow")).contains("POST");
    assertThat(dav.ask("POST", WORK).type("text/vcard").body("x").answer().status()).isEqualTo(415);
    assertThat(dav.ask("POST", "/dav/principals/anna/").body("x").answer().status()).isEqualTo(405);
  }

  private DavServer.Answer put(String name, String text, String header, String value) {
    return dav.ask("PUT", WORK + name).with(header, value).body(text).answer();
  }
}
