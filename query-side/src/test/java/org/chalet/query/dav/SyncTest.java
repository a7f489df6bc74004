package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.TOKEN;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.multistatus;
import static org.chalet.query.dav.Texts.sync;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncTest {
  private static final String WORK = "/dav/calendars/anna/work/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void makeACalendar() {
    dav.ask("MKCALENDAR", WORK).answer();
  }

  @Test
  void anInitialAnswerHoldsLivingObjectsOnly() {
    put("1");
    put("2");
    delete("1");
    var answer = report(sync(""));
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml())
        .contains(WORK + "2.ics")
        .doesNotContain("1.ics")
        .endsWith("<d:sync-token>" + TOKEN + "1/4</d:sync-token></d:multistatus>");
  }

  @Test
  void aDeltaTellsEachObjectOnceInTheOrderOfItsLastChange() {
    put("1");
    put("2");
    put("3");
    String token = token(report(sync("")));
    delete("1");
    put("4");
    delete("4");
    dav.ask("PUT", WORK + "2.ics")
        .body(event("2", ":20260401T100000Z", ":20260401T110000Z"))
        .answer();
    var answer = report(sync(token));
    assertThat(hrefs(answer)).containsExactly("1.ics", "4.ics", "2.ics");
    assertThat(answer.xml())
        .contains(
            "<d:response><d:href>"
                + WORK
                + "1.ics</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>");
    var nothing = report(sync(token(answer)));
    assertThat(nothing.xml())
        .isEqualTo(multistatus("<d:sync-token>" + token(answer) + "</d:sync-token>"));
  }

  @Test
  void aTokenIsThatOfThePropertyAndStaysWhileNothingChanges() {
    put("1");
    String token = token(report(sync("")));
    dav.ask("MKCALENDAR", "/dav/calendars/anna/other/").answer();
    dav.ask("PUT", "/dav/calendars/anna/other/9.ics").body(event("9")).answer();
    var find =
        dav.ask("PROPFIND", WORK)
            .with("Depth", "0")
            .body(Texts.propfind("<d:sync-token/><s:getctag/>"))
            .answer();
    assertThat(find.xml())
        .contains("<d:sync-token>" + token + "</d:sync-token><cs:getctag>\"2\"</cs:getctag>");
  }

  @Test
  void aLimitIsKeptAndTheRestFollows() {
    for (int i = 1; i <= 5; i++) {
      put(Integer.toString(i));
    }
    String limit = "<limit><nresults>2</nresults></limit>";
    var first = report(sync("", limit));
    assertThat(hrefs(first)).containsExactly("1.ics", "2.ics", "");
    assertThat(first.xml())
        .contains(
            "<d:response><d:href>"
                + WORK
                + "</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status><d:error>"
                + "<d:number-of-matches-within-limits/></d:error></d:response>");
    delete("1");
    var second = report(sync(token(first), limit));
    assertThat(hrefs(second)).containsExactly("3.ics", "4.ics", "");
    var third = report(sync(token(second), limit));
    assertThat(hrefs(third)).containsExactly("5.ics", "1.ics");
  }

  @Test
  void theTextCanComeAlong() {
    put("1");
    String request =
        "<d:sync-collection xmlns:d='DAV:'><d:sync-token/><d:sync-level>1</d:sync-level><d:prop>"
            + "<d:getetag/><calendar-data xmlns='urn:ietf:params:xml:ns:caldav'/></d:prop>"
            + "</d:sync-collection>";
    assertThat(report(request).xml())
        .contains("<cal:calendar-data>BEGIN:VCALENDAR&#13;\n")
        .contains("SUMMARY:Fish &amp; &lt;chips&gt;&#13;\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "infinity"})
  void anyDepthIsTaken(String depth) {
    put("1");
    var answer = dav.ask("REPORT", WORK).with("Depth", depth).body(sync("")).answer();
    assertThat(hrefs(answer)).containsExactly("1.ics");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "2",
        "https://dav.example.org:8443/ns/sync/",
        "/ns/sync/1/2",
        "https://dav.example.org:8443/ns/sync/2",
        "https://dav.example.org:8443/ns/sync/1/-1",
        "https://dav.example.org:8443/ns/sync/1/99",
        "https://dav.example.org:8443/ns/sync/1/99999999999999999999",
        "https://dav.example.org:8443/ns/sync/1/0",
        "data:,1234",
        "http://sabre.io/ns/sync/1/2x"
      })
  void foreignTokensAreRefusedSoThatClientsBeginAnew(String token) {
    put("1");
    var answer = report(sync(token));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml()).startsWith("<d:error><d:valid-sync-token/>");
  }

  @Test
  void aTokenSurvivesAMoveOfTheServer() {
    put("1");
    assertThat(report(sync("http://old.example.org/ns/sync/1/1")).status()).isEqualTo(207);
  }

  @Test
  void aTokenOfAnotherCalendarIsForeign() {
    put("1");
    dav.ask("MKCALENDAR", "/dav/calendars/anna/other/").answer();
    put("2");
    String token = token(dav.ask("REPORT", "/dav/calendars/anna/other/").body(sync("")).answer());
    assertThat(report(sync(token)).status()).isEqualTo(403);
  }

  @Test
  void aTokenOfACalendarThatWasThereBeforeIsForeign() {
    put("1");
    String token = token(report(sync("")));
    dav.ask("DELETE", WORK).answer();
    dav.ask("MKCALENDAR", WORK).answer();
    assertThat(report(sync(token)).status()).isEqualTo(403);
  }

  @Test
  void homesDoNotSync() {
    var answer = dav.ask("REPORT", "/dav/calendars/anna/").body(sync("")).answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml()).contains("<d:supported-report/>");
  }

  @Test
  void bothLevelsAreTheSameAndOthersAreNone() {
    put("1");
    for (String level : new String[] {"1", "infinite", " 1 "}) {
      var answer = report(sync("").replace(">1</sync-level>", ">" + level + "</sync-level>"));
      assertThat(hrefs(answer)).as(level).containsExactly("1.ics");
    }
    assertThat(report(sync("").replace(">1</sync-level>", ">2</sync-level>")).status())
        .isEqualTo(400);
    assertThat(report(sync("", "<limit><nresults>0</nresults></limit>")).status()).isEqualTo(400);
  }

  @Test
  void manyObjectsComeInPages() {
    for (int i = 0; i < 450; i++) {
      put("e" + i);
    }
    assertThat(hrefs(report(sync("")))).hasSize(450).doesNotHaveDuplicates();
  }

  private void put(String name) {
    assertThat(dav.ask("PUT", WORK + name + ".ics").body(event(name)).answer().status())
        .isLessThan(300);
  }

  private void delete(String name) {
    assertThat(dav.ask("DELETE", WORK + name + ".ics").answer().status()).isEqualTo(204);
  }

  private DavServer.Answer report(String body) {
    return dav.ask("REPORT", WORK).body(body).answer();
  }

  private static String token(DavServer.Answer answer) {
    Matcher matcher = Pattern.compile("<d:sync-token>(.*)</d:sync-token>").matcher(answer.xml());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static java.util.List<String> hrefs(DavServer.Answer answer) {
    return Pattern.compile("<d:href>" + WORK + "([^<]*)</d:href>")
        .matcher(answer.xml())
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
