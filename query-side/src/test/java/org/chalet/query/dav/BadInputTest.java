package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
  private final DavServer dav = new DavServer();

  @BeforeEach
  void fill() {
    dav.ask("MKCALENDAR", "/dav/calendars/anna/work/").answer();
    dav.ask("PUT", "/dav/calendars/anna/work/1.ics").body(Texts.event("1")).answer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET       | /dav/calendars/anna/work/%zz.ics             | 400 | malformed",
        "GET       | /dav/calendars/anna/work/%c3%28.ics          | 400 | malformed",
        "GET       | /dav/calendars/anna/work/%                   | 400 | malformed",
        "GET       | /dav/calendars/anna/work/../../bob/x/        | 400 | malformed",
        "GET       | /dav/calendars/anna/%2e%2e/bob/              | 400 | malformed",
        "GET       | /dav/calendars/anna/work/..%2f1.ics          | 404 | unknown-object",
        "PUT       | /dav/calendars/anna/work/a%2fb.ics           | 400 | invalid-value",
        "PUT       | /dav/calendars/anna/work/a%0ab.ics           | 400 | invalid-value",
        "MKCALENDAR| /dav/calendars/anna/a%2fb                    | 400 | invalid-value",
        "GET       | /dav/calendars/anna/work/1.ics/deeper        | 404 | not-found",
        "GET       | /dav/calendars/anna/none/1.ics               | 404 | not-found",
        "GET       | /dav/calendars/anna/none/                    | 404 | unknown-collection",
        "GET       | /dav/nothing/                                | 404 | not-found",
        "PUT       | /dav/calendars/anna/none/1.ics               | 409 | parent-missing",
        "MKCALENDAR| /dav/calendars/anna/none/inner/              | 409 | parent-missing",
        "MKCALENDAR| /dav/calendars/anna/work/inner/              | 403 | collection-location",
        "MKCALENDAR| /dav/calendars/anna/work/                    | 405 | collection-exists",
        "MKCOL     | /dav/calendars/anna/plain/                   | 403 | invalid-resourcetype",
        "MKCALENDAR| /dav/addressbooks/anna/calendar/             | 405 | method-not-allowed",
        "PUT       | /dav/calendars/anna/work/                    | 405 | method-not-allowed",
        "PUT       | /dav/calendars/anna/                         | 405 | method-not-allowed",
        "DELETE    | /dav/calendars/anna/                         | 405 | method-not-allowed",
        "DELETE    | /dav/principals/anna/                        | 405 | method-not-allowed",
        "DELETE    | /dav/calendars/anna/none/                    | 404 | unknown-collection",
        "DELETE    | /dav/calendars/anna/work/none.ics            | 404 | unknown-object",
        "COPY      | /dav/calendars/anna/work/1.ics               | 400 | malformed",
        "COPY      | /dav/principals/anna/                        | 405 | method-not-allowed",
        "LOCK      | /dav/calendars/anna/work/1.ics               | 412 | precondition-failed",
        "LOCK      | /dav/principals/anna/                        | 405 | method-not-allowed",
        "NONSENSE  | /dav/calendars/anna/work/1.ics               | 405 | method-not-allowed",
        "REPORT    | /dav/calendars/anna/work/                    | 400 | malformed",
        "PROPPATCH | /dav/calendars/anna/work/                    | 400 | malformed",
      })
  void urlsAndMethodsThatCannotBe(String method, String path, int status, String token) {
    var answer = dav.ask(method.strip(), path.strip()).answer();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Chalet-Error")).isEqualTo(token);
    if (status == 405 && token.equals("method-not-allowed")) {
      assertThat(answer.header("Allow")).contains("OPTIONS").doesNotContain(method.strip());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROPFIND | <a>                                                     | 400 | malformed",
        "PROPFIND | <!DOCTYPE propfind><propfind xmlns='DAV:'><allprop/></propfind>"
            + " | 400 | malformed",
        "PROPFIND | <propfind xmlns='DAV:'/>                                | 400 | malformed",
        "PROPFIND | <propfind xmlns='dav'><allprop/></propfind>             | 400 | malformed",
        "PROPPATCH| <propertyupdate xmlns='DAV:'/>                          | 400 | malformed",
        "REPORT   | <nonsense xmlns='DAV:'/>                          | 403 | unsupported-report",
        "REPORT   | <addressbook-query xmlns='urn:ietf:params:xml:ns:carddav'/>"
            + " | 403 | unsupported-report",
        "REPORT   | <sync-collection xmlns='DAV:'/>                         | 400 | malformed",
        "REPORT   | <calendar-query xmlns='urn:ietf:params:xml:ns:caldav'/> | 403 | invalid-filter",
        "REPORT   | <calendar-multiget xmlns='urn:ietf:params:xml:ns:caldav'/> | 400 | malformed",
      })
  void bodiesThatCannotBe(String method, String body, int status, String token) {
    var answer =
        dav.ask(method.strip(), "/dav/calendars/anna/work/").with("Depth", "1").body(body).answer();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Chalet-Error")).isEqualTo(token);
    assertThat(answer.xml()).startsWith("<d:error>");
  }

  @Test
  void aDepthThatCannotBeIsRefused() {
    var answer = dav.ask("PROPFIND", "/dav/calendars/anna/work/").with("Depth", "2").answer();
    assertThat(answer.status()).isEqualTo(400);
    var infinite = dav.ask("PROPFIND", "/dav/calendars/anna/").with("Depth", "infinity").answer();
    assertThat(infinite.status()).isEqualTo(403);
    assertThat(infinite.xml()).contains("<d:propfind-finite-depth/>");
    var unsaid = dav.ask("PROPFIND", "/dav/calendars/anna/").answer();
    assertThat(unsaid.status()).isEqualTo(403);
  }

  @Test
  void bodiesThatAreTooLongAreRefused() {
    var xml = dav.ask("PROPFIND", "/dav/").body(new byte[8 * 1024 * 1024 + 1]).answer();
    assertThat(xml.status()).isEqualTo(413);
    var object =
        dav.ask("PUT", "/dav/calendars/anna/work/2.ics")
            .body(new byte[10 * 1024 * 1024 + 1])
            .answer();
    assertThat(object.status()).isEqualTo(413);
    assertThat(object.xml()).contains("<cal:max-resource-size/>");
  }

  @Test
  void askingForEverythingThatCouldBeIsRefused() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 201; i++) {
      names.append("<d:p").append(i).append("/>");
    }
    var answer =
        dav.ask("PROPFIND", "/dav/").with("Depth", "0").body(Texts.propfind(names.toString()));
    assertThat(answer.answer().status()).isEqualTo(413);
  }

  @Test
  void otherTypesAreRefused() {
    var json = dav.ask("PUT", "/dav/calendars/anna/work/2.ics").type("application/json").body("{}");
    assertThat(json.answer().status()).isEqualTo(415);
    var latin =
        dav.ask("PUT", "/dav/calendars/anna/work/2.ics")
            .type("text/calendar; charset=\"ISO-8859-1\"")
            .body("x")
            .answer();
    assertThat(latin.status()).isEqualTo(415);
    assertThat(latin.xml()).contains("<cal:supported-calendar-data/>");
  }

  @Test
  void anObjectThatCannotBeNamesThePrecondition() {
    var answer =
        dav.ask("PUT", "/dav/calendars/anna/work/2.ics").type("text/calendar").body("x").answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml())
        .startsWith("<d:error><cal:valid-calendar-data/><x:invalid-calendar-data xmlns:x=\"urn:")
        .endsWith("</d:error>");
    assertThat(dav.ask("GET", "/dav/calendars/anna/work/2.ics").answer().status()).isEqualTo(404);
  }
}
