package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.ok;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;

import java.util.List;
import java.util.Random;
import org.chalet.calendar.CalendarCreated;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.dav.DavServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
  private static final String DRIVE = "/dav/files/anna/";

  private final DavServer dav = new DavServer();

  private Answer put(String name, String text) {
    return dav.ask("PUT", DRIVE + name).type("text/plain").body(text).answer();
  }

  private int mkcol(String name) {
    return dav.ask("MKCOL", DRIVE + name).answer().status();
  }

  private Answer get(String name) {
    return dav.ask("GET", DRIVE + name).answer();
  }

  private Answer relocate(String method, String from, String to) {
    return dav.ask(method, DRIVE + from).with("Destination", to).answer();
  }

  private Answer properties(String name, String depth, String properties) {
    return dav.ask("PROPFIND", DRIVE + name)
        .with("Depth", depth)
        .body(propfind(properties))
        .answer();
  }

  @Test
  void a_file_is_stored_read_replaced_and_deleted() {
    Answer made = put("a.txt", "first");
    assertThat(made.status()).isEqualTo(201);
    Answer read = get("a.txt");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo("first");
    assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
    assertThat(read.header("Content-Type")).isEqualTo("text/plain");
    assertThat(read.header("Content-Length")).isEqualTo("5");
    assertThat(read.header("Content-Security-Policy")).isEqualTo("sandbox");
    assertThat(put("a.txt", "second").status()).isEqualTo(204);
    assertThat(get("a.txt").body()).isEqualTo("second");
    assertThat(dav.ask("DELETE", DRIVE + "a.txt").answer().status()).isEqualTo(204);
    assertThat(get("a.txt").status()).isEqualTo(404);
    assertThat(dav.ask("DELETE", DRIVE + "a.txt").answer().status()).isEqualTo(404);
  }

  @Test
  void large_contents_come_back_whole_and_in_parts() {
    byte[] bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    assertThat(dav.ask("PUT", DRIVE + "big").body(bytes).answer().status()).isEqualTo(201);
    assertThat(get("big").response().getContentAsByteArray()).isEqualTo(bytes);
    byte[] part = new byte[100_001];
    System.arraycopy(bytes, 60_000, part, 0, part.length);
    Answer some = dav.ask("GET", DRIVE + "big").with("Range", "bytes=60000-160000").answer();
    assertThat(some.status()).isEqualTo(206);
    assertThat(some.response().getContentAsByteArray()).isEqualTo(part);
    assertThat(some.header("Content-Range")).isEqualTo("bytes 60000-160000/200000");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=7-, 206, 789, bytes 7-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=-20, 206, 0123456789, bytes 0-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "bytes=10-, 416, '', bytes */10",
    "bytes=-0, 416, '', bytes */10",
    "'bytes=0-1,4-5', 200, 0123456789, null",
    "bytes=5-2, 200, 0123456789, null",
    "lines=1-2, 200, 0123456789, null",
    "bytes=99999999999999999999-, 200, 0123456789, null",
  })
  void a_range_is_answered_as_the_rfc_says(String range, int status, String body, String shown) {
    put("ten", "0123456789");
    Answer answer = dav.ask("GET", DRIVE + "ten").with("Range", range).answer();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.header("Content-Range")).isEqualTo(shown);
  }

  @Test
  void a_range_of_another_file_is_the_whole_file() {
    String etag = put("ten", "0123456789").header("ETag");
    assertThat(ranged(etag).status()).isEqualTo(206);
    assertThat(ranged("\"other\"").status()).isEqualTo(200);
    assertThat(ranged("W/" + etag).status()).isEqualTo(200);
    assertThat(ranged("Sun, 01 Mar 2026 12:00:00 GMT").status()).isEqualTo(206);
    assertThat(ranged("Sun, 01 Mar 2025 12:00:00 GMT").status()).isEqualTo(200);
  }

  private Answer ranged(String ifRange) {
    return dav.ask("GET", DRIVE + "ten")
        .with("Range", "bytes=0-3")
        .with("If-Range", ifRange)
        .answer();
  }

  @Test
  void conditions_decide_whether_a_file_is_read() {
    String etag = put("a", "x").header("ETag");
    String unquoted = etag.replace("\"", "");
    assertThat(conditional("GET", "If-None-Match", etag)).isEqualTo(304);
    assertThat(conditional("GET", "If-None-Match", "W/" + etag)).isEqualTo(304);
    assertThat(conditional("GET", "If-None-Match", unquoted)).isEqualTo(304);
    assertThat(conditional("GET", "If-None-Match", "\"no\"")).isEqualTo(200);
    assertThat(conditional("HEAD", "If-Match", "\"no\"")).isEqualTo(412);
    assertThat(conditional("GET", "If-Match", etag)).isEqualTo(200);
    String later = "Mon, 02 Mar 2026 12:00:00 GMT";
    String sooner = "Sat, 28 Feb 2026 12:00:00 GMT";
    assertThat(conditional("GET", "If-Modified-Since", later)).isEqualTo(304);
    assertThat(conditional("GET", "If-Modified-Since", sooner)).isEqualTo(200);
    assertThat(conditional("GET", "If-Modified-Since", "yesterday")).isEqualTo(200);
    assertThat(conditional("GET", "If-Unmodified-Since", sooner)).isEqualTo(412);
    assertThat(conditional("GET", "If-Unmodified-Since", later)).isEqualTo(200);
  }

  @Test
  void conditions_decide_whether_a_file_is_written() {
    assertThat(conditional("PUT", "If-Match", "*")).isEqualTo(412);
    assertThat(conditional("PUT", "If-None-Match", "*")).isEqualTo(201);
    assertThat(conditional("PUT", "If-None-Match", "*")).isEqualTo(412);
    assertThat(conditional("PUT", "If-Match", "\"no\"")).isEqualTo(412);
    assertThat(conditional("PUT", "If-Match", "*")).isEqualTo(204);
    assertThat(conditional("DELETE", "If-Match", "\"no\"")).isEqualTo(412);
    assertThat(dav.blobs.count()).isEqualTo(2);
  }

  private int conditional(String method, String header, String value) {
    return dav.ask(method, DRIVE + "a").with(header, value).answer().status();
  }

  @Test
  void parts_and_what_is_too_much_are_not_taken() {
    int part =
        dav.ask("PUT", DRIVE + "a")
            .with("Content-Range", "bytes 0-1/9")
            .body("x")
            .answer()
            .status();
    assertThat(part).isEqualTo(400);
    Answer much = dav.ask("PUT", DRIVE + "a").body(new byte[(int) DavServer.QUOTA + 1]).answer();
    assertThat(much.status()).isEqualTo(507);
    assertThat(much.body()).contains("<d:quota-not-exceeded/>");
    assertThat(get("a").status()).isEqualTo(404);
  }

  @Test
  void a_type_that_is_not_said_follows_from_the_name() {
    dav.ask("PUT", DRIVE + "a.html").body("x").answer();
    dav.ask("PUT", DRIVE + "b.unheard").body("x").answer();
    assertThat(get("a.html").header("Content-Type")).isEqualTo("text/html");
    assertThat(get("b.unheard").header("Content-Type")).isEqualTo("application/octet-stream");
  }

  @Test
  void folders_are_made_one_in_the_other() {
    assertThat(mkcol("docs/")).isEqualTo(201);
    assertThat(mkcol("docs/")).isEqualTo(405);
    assertThat(mkcol("docs/old")).isEqualTo(201);
    assertThat(mkcol("nowhere/old")).isEqualTo(409);
    assertThat(put("docs/old/a", "x").status()).isEqualTo(201);
    assertThat(put("nowhere/a", "x").status()).isEqualTo(409);
    assertThat(put("docs/old/a/b", "x").status()).isEqualTo(409);
    assertThat(put("docs", "x").status()).isEqualTo(405);
    assertThat(dav.ask("MKCOL", DRIVE + "b").body("x").answer().status()).isEqualTo(415);
    assertThat(dav.ask("MKCOL", DRIVE + "b").type("text/plain").body("x").answer().status())
        .isEqualTo(415);
    assertThat(dav.ask("MKCOL", DRIVE + "b").type("text/xml").body("<x/>").answer().status())
        .isEqualTo(415);
    assertThat(dav.ask("MKCOL", DRIVE + "b").type("text/xml").body("<x").answer().status())
        .isEqualTo(400);
    assertThat(dav.ask("GET", DRIVE + "b").answer().status()).isEqualTo(404);
  }

  private DavServer.Answer extended(String properties) {
    return dav.ask("MKCOL", DRIVE + "docs/")
        .type("application/xml")
        .body(
            "<d:mkcol xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:set><d:prop>"
                + properties
                + "</d:prop></d:set></d:mkcol>")
        .answer();
  }

  @Test
  void a_folder_is_made_with_its_properties_or_not_at_all() {
    String plain = "<d:resourcetype><d:collection/></d:resourcetype>";
    var refused =
        extended(
            "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
                + "<d:displayname>Docs</d:displayname>");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.xml())
        .contains("<d:mkcol-response>", "<d:valid-resourcetype/>", "424 Failed Dependency");
    assertThat(extended(plain + "<d:getetag>x</d:getetag>").xml())
        .contains("cannot-modify-protected-property");
    assertThat(dav.ask("PROPFIND", DRIVE + "docs/").answer().status()).isEqualTo(404);
    assertThat(extended(plain + "<d:displayname>Docs</d:displayname>").status()).isEqualTo(201);
    assertThat(
            dav.ask("PROPFIND", DRIVE + "docs/")
                .with("Depth", "0")
                .body(propfind("<d:displayname/><d:resourcetype/>"))
                .answer()
                .xml())
        .contains("<d:displayname>Docs</d:displayname>", "<d:collection/>");
    assertThat(extended(plain).status()).isEqualTo(405);
  }

  @Test
  void a_listing_shows_what_is_there_and_no_more() {
    mkcol("docs");
    put("docs/a b%25c", "x");
    put("docs/é", "x");
    mkcol("docs/sub");
    put("docs/sub/deep", "x");
    Answer answer = properties("docs/", "1", "<d:resourcetype/>");
    assertThat(answer.xml())
        .contains("<d:href>/dav/files/anna/docs/</d:href>")
        .contains("<d:href>/dav/files/anna/docs/a%20b%25c</d:href>")
        .contains("<d:href>/dav/files/anna/docs/%C3%A9</d:href>")
        .contains("<d:href>/dav/files/anna/docs/sub/</d:href>")
        .contains(ok("<d:resourcetype><d:collection/></d:resourcetype>"))
        .doesNotContain("deep");
    assertThat(properties("docs/", "infinity", "<d:resourcetype/>").status()).isEqualTo(403);
    assertThat(dav.ask("PROPFIND", "/dav/files/").with("Depth", "1").answer().xml())
        .contains("<d:href>/dav/files/anna/</d:href>");
  }

  @Test
  void a_listing_of_very_many_goes_on_from_page_to_page() {
    for (int i = 0; i < 1201; i++) {
      put("f" + i, "");
    }
    String xml = properties("", "1", "<d:getcontentlength/>").xml();
    assertThat(xml.split("<d:response>")).hasSize(1 + 1 + 1201);
  }

  @Test
  void files_and_folders_have_the_properties_of_the_rfcs() {
    put("a.txt", "12345");
    mkcol("docs");
    String wanted = "<d:getcontentlength/><d:getcontenttype/><d:creationdate/><d:getlastmodified/>";
    assertThat(properties("a.txt", "0", wanted).xml())
        .contains("<d:getcontentlength>5</d:getcontentlength>")
        .contains("<d:getcontenttype>text/plain</d:getcontenttype>")
        .contains("<d:creationdate>2026-03-01T12:00:00Z</d:creationdate>")
        .contains("<d:getlastmodified>Sun, 01 Mar 2026 12:00:00 GMT</d:getlastmodified>");
    assertThat(properties("docs", "0", "<d:quota-used-bytes/><d:quota-available-bytes/>").xml())
        .contains("<d:quota-used-bytes>5</d:quota-used-bytes>")
        .contains("<d:quota-available-bytes>999995</d:quota-available-bytes>");
  }

  @Test
  void dead_properties_are_kept_with_all_that_is_in_them() {
    put("a", "x");
    String value =
        "<x:p xmlns:x='urn:x' xml:lang='fr' x:a='1'>é<y xmlns='urn:y'>&lt;</y> <z/></x:p><n>1</n>";
    Answer set =
        dav.ask("PROPPATCH", DRIVE + "a")
            .body(proppatch("<d:set><d:prop>" + value + "</d:prop></d:set>"))
            .answer();
    assertThat(set.status()).isEqualTo(207);
    assertThat(properties("a", "0", "<p xmlns='urn:x'/><n/>").xml())
        .contains("xml:lang=\"fr\"", "é", "urn:y", "&lt;", "<n>1</n>");
    relocate("COPY", "a", DRIVE + "b");
    assertThat(properties("b", "0", "<p xmlns='urn:x'/>").xml()).contains("xml:lang=\"fr\"");
    Answer half =
        dav.ask("PROPPATCH", DRIVE + "a")
            .body(
                proppatch(
                    "<d:remove><d:prop><n/></d:prop></d:remove>"
                        + "<d:set><d:prop><d:getetag>1</d:getetag></d:prop></d:set>"))
            .answer();
    assertThat(half.xml()).contains("424", "cannot-modify-protected-property");
    assertThat(properties("a", "0", "<n/>").xml()).contains("<n>1</n>");
  }

  @Test
  void copies_and_moves_say_whether_they_replaced_something() {
    put("a", "x");
    assertThat(relocate("COPY", "a", DRIVE + "b").status()).isEqualTo(201);
    assertThat(relocate("COPY", "a", DRIVE + "b").status()).isEqualTo(204);
    assertThat(relocate("MOVE", "a", DRIVE + "b").status()).isEqualTo(204);
    assertThat(get("a").status()).isEqualTo(404);
    assertThat(relocate("MOVE", "b", "http://localhost:80" + DRIVE + "c").status()).isEqualTo(201);
    assertThat(get("c").body()).isEqualTo("x");
    put("d", "y");
    Answer kept =
        dav.ask("MOVE", DRIVE + "c")
            .with("Destination", DRIVE + "d")
            .with("Overwrite", "F")
            .answer();
    assertThat(kept.status()).isEqualTo(412);
    assertThat(get("d").body()).isEqualTo("y");
  }

  @Test
  void folders_are_copied_with_all_or_nothing_of_what_is_in_them() {
    mkcol("docs");
    mkcol("docs/sub");
    put("docs/sub/a", "x");
    assertThat(relocate("COPY", "docs", DRIVE + "deep").status()).isEqualTo(201);
    assertThat(get("deep/sub/a").body()).isEqualTo("x");
    Answer flat =
        dav.ask("COPY", DRIVE + "docs")
            .with("Destination", DRIVE + "flat")
            .with("Depth", "0")
            .answer();
    assertThat(flat.status()).isEqualTo(201);
    assertThat(get("flat/sub/a").status()).isEqualTo(404);
    assertThat(relocate("MOVE", "deep", DRIVE + "docs").status()).isEqualTo(204);
    assertThat(get("docs/sub/a").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "http://elsewhere.example.org/dav/files/anna/b, 502",
    "/dav/files/bob/b, 403",
    "/dav/calendars/anna/default/b, 403",
    "/dav/nothing/b, 403",
    "/elsewhere, 403",
    "/dav/files/anna, 403",
    "/dav/files/anna/nowhere/b, 409",
    "relative, 400",
    "'http://[', 400",
    "/dav/files/anna/%2e%2e/b, 400",
    "/dav/files/anna/%zz, 400",
    "/dav/files/anna/a%2Fb, 400",
  })
  void a_destination_is_in_the_own_drive(String destination, int status) {
    dav.views.happened(
        new CalendarCreated(
            "calendar:1",
            "account:anna",
            "default",
            List.of("VEVENT"),
            CollectionProperties.NONE,
            true));
    put("a", "x");
    assertThat(relocate("COPY", "a", destination).status()).isEqualTo(status);
    assertThat(relocate("MOVE", "a", destination).status()).isEqualTo(status);
    assertThat(get("a").status()).isEqualTo(200);
  }

  @Test
  void copies_and_moves_need_a_destination_and_sense() {
    put("a", "x");
    mkcol("docs");
    assertThat(dav.ask("COPY", DRIVE + "a").answer().status()).isEqualTo(400);
    assertThat(relocate("MOVE", "nothing", DRIVE + "b").status()).isEqualTo(404);
    assertThat(header("docs", "MOVE", "Depth", "0")).isEqualTo(400);
    assertThat(header("docs", "COPY", "Depth", "1")).isEqualTo(400);
    assertThat(header("docs", "COPY", "Overwrite", "maybe")).isEqualTo(400);
    assertThat(relocate("MOVE", "", DRIVE + "b").status()).isEqualTo(405);
    assertThat(dav.ask("DELETE", DRIVE).answer().status()).isEqualTo(405);
    assertThat(dav.ask("DELETE", DRIVE + "docs").with("Depth", "0").answer().status())
        .isEqualTo(400);
  }

  private int header(String from, String method, String header, String value) {
    return dav.ask(method, DRIVE + from)
        .with("Destination", DRIVE + "b")
        .with(header, value)
        .answer()
        .status();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "a%2Fb", "a%00b", "%2e%2e", "a%0Ab", "%C3", "%zz"})
  void tricky_names_are_refused(String name) {
    assertThat(put(name, "x").status()).isEqualTo(400);
    assertThat(dav.ask("MKCOL", DRIVE + name).answer().status()).isEqualTo(400);
    assertThat(get(name).status()).isIn(400, 404);
  }

  @Test
  void very_long_names_are_refused() {
    assertThat(put("x".repeat(4096), "x").status()).isEqualTo(400);
    assertThat(put("x".repeat(255), "x").status()).isEqualTo(201);
    assertThat(put("%252e%252e", "double").status()).isEqualTo(201);
    assertThat(get("%252e%252e").body()).isEqualTo("double");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET",
        "HEAD",
        "PUT",
        "DELETE",
        "MKCOL",
        "COPY",
        "MOVE",
        "PROPFIND",
        "PROPPATCH",
        "LOCK",
        "UNLOCK",
        "REPORT",
      })
  void a_drive_is_its_owners_alone(String method) {
    put("a", "x");
    String body = method.equals("PROPPATCH") ? proppatch("") : "";
    var others = dav.ask(method, DRIVE + "a").as(DavServer.BOB).body(body).answer();
    assertThat(others.status()).isEqualTo(403);
    assertThat(dav.askAsNobody(method, DRIVE + "a").answer().status()).isEqualTo(401);
    assertThat(get("a").body()).isEqualTo("x");
  }
}
