package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.CALENDARS;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;

import java.time.Duration;
import java.util.List;
import org.chalet.calendar.CreateCalendar;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.dav.DavServer.Answer;
import org.chalet.query.dav.DavServer.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocksTest {
  private static final String DRIVE = "/dav/files/anna/";
  private static final String EXCLUSIVE = scope("exclusive");
  private static final String SHARED = scope("shared");

  private final DavServer dav = new DavServer();

  private static String scope(String scope) {
    return "<d:lockinfo xmlns:d='DAV:'><d:lockscope><d:"
        + scope
        + "/></d:lockscope><d:locktype><d:write/></d:locktype>"
        + "<d:owner><d:href>mailto:anna@example.org</d:href></d:owner></d:lockinfo>";
  }

  private int put(String name) {
    return dav.ask("PUT", DRIVE + name).body("x").answer().status();
  }

  private int putWith(String name, String condition) {
    return dav.ask("PUT", DRIVE + name).with("If", condition).body("x").answer().status();
  }

  private Answer lock(String name, String info) {
    return dav.ask("LOCK", DRIVE + name).body(info).answer();
  }

  /** The token in angle brackets. */
  private String locked(String name, String info) {
    return lock(name, info).header("Lock-Token");
  }

  private int ask(String method, String name, String token) {
    Asked asked = dav.ask(method, DRIVE + name).with("Destination", DRIVE + "elsewhere");
    if (!token.isEmpty()) {
      asked.with("If", '(' + token + ')');
    }
    if (method.equals("PROPPATCH")) {
      asked.body(proppatch("<d:set><d:prop><x/></d:prop></d:set>"));
    }
    return asked.answer().status();
  }

  private int mkcol(String name) {
    return dav.ask("MKCOL", DRIVE + name).answer().status();
  }

  @Test
  void a_lock_is_said_in_full() {
    put("a");
    Answer answer =
        dav.ask("LOCK", DRIVE + "a").with("Timeout", "Second-600").body(EXCLUSIVE).answer();
    assertThat(answer.status()).isEqualTo(200);
    String token = answer.header("Lock-Token");
    assertThat(token).startsWith("<urn:uuid:").endsWith(">");
    String active =
        "<d:lockdiscovery><d:activelock><d:locktype><d:write/></d:locktype>"
            + "<d:lockscope><d:exclusive/></d:lockscope><d:depth>infinity</d:depth>";
    String described =
        "<d:timeout>Second-600</d:timeout><d:locktoken><d:href>"
            + token.substring(1, token.length() - 1)
            + "</d:href></d:locktoken><d:lockroot><d:href>/dav/files/anna/a</d:href></d:lockroot>"
            + "</d:activelock></d:lockdiscovery>";
    assertThat(answer.xml()).contains(active, "mailto:anna@example.org", described);
    String wanted = "<d:lockdiscovery/><d:supportedlock/>";
    Answer found =
        dav.ask("PROPFIND", DRIVE + "a").with("Depth", "0").body(propfind(wanted)).answer();
    assertThat(found.xml()).contains(active, described, "<d:lockentry>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "MOVE", "PROPPATCH"})
  void who_does_not_show_the_token_changes_nothing(String method) {
    put("a");
    String token = locked("a", EXCLUSIVE);
    assertThat(ask(method, "a", "")).isEqualTo(423);
    assertThat(ask(method, "a", "<urn:uuid:00000000-0000-0000-0000-000000000000>")).isEqualTo(412);
    assertThat(dav.ask("GET", DRIVE + "a").answer().status()).isEqualTo(200);
    assertThat(ask(method, "a", token)).isIn(201, 204, 207);
  }

  @Test
  void a_refusal_names_the_lock_that_is_in_the_way() {
    mkcol("docs");
    lock("docs", EXCLUSIVE);
    Answer refused = dav.ask("PUT", DRIVE + "docs/a").body("x").answer();
    assertThat(refused.status()).isEqualTo(423);
    assertThat(refused.header("Chalet-Error")).isEqualTo("locked");
    assertThat(refused.xml())
        .contains(
            "<d:lock-token-submitted><d:href>/dav/files/anna/docs/</d:href>"
                + "</d:lock-token-submitted>");
    Answer second = lock("docs/b", EXCLUSIVE);
    assertThat(second.status()).isEqualTo(423);
  }

  @Test
  void an_exclusive_lock_hinders_every_other_above_and_below() {
    mkcol("docs");
    mkcol("docs/sub");
    lock("docs/sub", EXCLUSIVE);
    assertThat(lock("docs", SHARED).status()).isEqualTo(423);
    assertThat(lock("docs", SHARED).xml()).contains("<d:no-conflicting-lock>");
    assertThat(dav.ask("LOCK", DRIVE + "docs").with("Depth", "0").body(SHARED).answer().status())
        .isEqualTo(200);
    assertThat(lock("docs/sub", SHARED).status()).isEqualTo(423);
  }

  @Test
  void shared_locks_stand_side_by_side_and_one_token_opens() {
    put("a");
    String one = locked("a", SHARED);
    String other = locked("a", SHARED);
    assertThat(one).isNotEqualTo(other);
    assertThat(lock("a", EXCLUSIVE).status()).isEqualTo(423);
    assertThat(put("a")).isEqualTo(423);
    assertThat(putWith("a", '(' + one + ')')).isEqualTo(204);
    assertThat(putWith("a", '(' + other + ')')).isEqualTo(204);
  }

  @Test
  void a_lock_of_depth_0_keeps_what_is_in_a_folder_but_not_what_is_in_that() {
    mkcol("docs");
    put("docs/a");
    String token =
        dav.ask("LOCK", DRIVE + "docs")
            .with("Depth", "0")
            .body(EXCLUSIVE)
            .answer()
            .header("Lock-Token");
    assertThat(put("docs/a")).isEqualTo(204);
    assertThat(put("docs/b")).isEqualTo(423);
    assertThat(mkcol("docs/c")).isEqualTo(423);
    assertThat(ask("DELETE", "docs/a", "")).isEqualTo(423);
    assertThat(ask("MOVE", "docs/a", "")).isEqualTo(423);
    assertThat(lock("docs/new", EXCLUSIVE).status()).isEqualTo(423);
    String tagged = "<" + DRIVE + "docs/> (" + token + ')';
    assertThat(putWith("docs/b", tagged)).isEqualTo(201);
  }

  @Test
  void a_folder_with_something_locked_in_it_does_not_go() {
    mkcol("docs");
    put("docs/a");
    String token = locked("docs/a", EXCLUSIVE);
    Answer refused = dav.ask("DELETE", DRIVE + "docs").answer();
    assertThat(refused.status()).isEqualTo(207);
    assertThat(refused.xml())
        .isEqualTo(
            "<d:multistatus><d:response><d:href>"
                + DRIVE
                + "docs/a</d:href><d:status>HTTP/1.1 423 Locked</d:status>"
                + "<d:error><d:lock-token-submitted/></d:error></d:response></d:multistatus>");
    assertThat(ask("MOVE", "docs", "")).isEqualTo(207);
    mkcol("elsewhere");
    put("elsewhere/a");
    String other = locked("elsewhere/a", EXCLUSIVE);
    put("b");
    assertThat(ask("COPY", "b", "")).isEqualTo(207);
    assertThat(dav.ask("GET", DRIVE + "elsewhere/a").answer().status()).isEqualTo(200);
    assertThat(dav.ask("UNLOCK", DRIVE + "elsewhere/a").with("Lock-Token", other).answer().status())
        .isEqualTo(204);
    Answer gone =
        dav.ask("DELETE", DRIVE + "docs")
            .with("If", "<" + DRIVE + "docs/a> (" + token + ')')
            .answer();
    assertThat(gone.status()).isEqualTo(204);
    mkcol("docs");
    assertThat(put("docs/a")).isEqualTo(201);
  }

  @Test
  void nothing_is_copied_or_moved_over_what_is_locked() {
    put("a");
    put("elsewhere");
    String token = locked("elsewhere", EXCLUSIVE);
    assertThat(ask("COPY", "a", "")).isEqualTo(423);
    assertThat(ask("MOVE", "a", "")).isEqualTo(423);
    Answer copied =
        dav.ask("COPY", DRIVE + "a")
            .with("Destination", DRIVE + "elsewhere")
            .with("If", "<" + DRIVE + "elsewhere> (" + token + ')')
            .answer();
    assertThat(copied.status()).isEqualTo(204);
    assertThat(put("elsewhere")).isEqualTo(423);
  }

  @Test
  void a_lock_does_not_follow_a_copy_or_a_move() {
    put("a");
    String token = locked("a", EXCLUSIVE);
    assertThat(ask("COPY", "a", "")).isEqualTo(201);
    assertThat(put("elsewhere")).isEqualTo(204);
    assertThat(ask("MOVE", "a", token)).isEqualTo(204);
    assertThat(put("elsewhere")).isEqualTo(204);
    assertThat(put("a")).isEqualTo(201);
  }

  @Test
  void a_place_where_nothing_is_becomes_an_empty_file_when_it_is_locked() {
    Answer answer = lock("new.txt", EXCLUSIVE);
    assertThat(answer.status()).isEqualTo(201);
    Answer read = dav.ask("GET", DRIVE + "new.txt").answer();
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEmpty();
    assertThat(read.header("Content-Type")).isEqualTo("text/plain");
    assertThat(putWith("new.txt", '(' + answer.header("Lock-Token") + ')')).isEqualTo(204);
    assertThat(lock("nowhere/new.txt", EXCLUSIVE).status()).isEqualTo(409);
    assertThat(lock("bad%0Aname", EXCLUSIVE).status()).isEqualTo(400);
    assertThat(put("bad%0Aname")).isEqualTo(400);
  }

  @Test
  void a_lock_ends_by_itself_unless_it_is_refreshed() {
    put("a");
    String token =
        dav.ask("LOCK", DRIVE + "a")
            .with("Timeout", "Second-60")
            .body(EXCLUSIVE)
            .answer()
            .header("Lock-Token");
    dav.clock.advance(Duration.ofSeconds(50));
    Answer refreshed =
        dav.ask("LOCK", DRIVE + "a")
            .with("If", '(' + token + ')')
            .with("Timeout", "Second-120")
            .answer();
    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(refreshed.xml()).contains("Second-120");
    dav.clock.advance(Duration.ofSeconds(100));
    assertThat(put("a")).isEqualTo(423);
    dav.clock.advance(Duration.ofSeconds(30));
    assertThat(put("a")).isEqualTo(204);
    assertThat(dav.ask("LOCK", DRIVE + "a").with("If", '(' + token + ')').answer().status())
        .isEqualTo(412);
    assertThat(dav.ask("LOCK", DRIVE + "a").answer().status()).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Infinite", "Infinite, Second-5", "Second-4100000000"})
  void no_lock_lasts_longer_than_a_day(String timeout) {
    put("a");
    Answer answer = dav.ask("LOCK", DRIVE + "a").with("Timeout", timeout).body(SHARED).answer();
    assertThat(answer.xml()).contains("<d:timeout>Second-86400</d:timeout>");
  }

  @Test
  void a_lock_is_taken_off_with_its_token_alone() {
    put("a");
    put("b");
    String token = locked("a", EXCLUSIVE);
    assertThat(unlock("a", "")).isEqualTo(400);
    assertThat(unlock("a", "<urn:uuid:other>")).isEqualTo(409);
    assertThat(unlock("b", token)).isEqualTo(409);
    assertThat(unlock("a", token)).isEqualTo(204);
    assertThat(unlock("a", token)).isEqualTo(409);
    assertThat(put("a")).isEqualTo(204);
  }

  private int unlock(String name, String token) {
    return dav.ask("UNLOCK", DRIVE + name).with("Lock-Token", token).answer().status();
  }

  @Test
  void conditions_hold_as_lists_of_which_one_has_to() {
    String etag = dav.ask("PUT", DRIVE + "a").body("x").answer().header("ETag");
    assertThat(putWith("a", "([" + etag + "])")).isEqualTo(204);
    assertThat(putWith("a", "([" + etag + "])")).isEqualTo(412);
    assertThat(putWith("a", "(Not [" + etag + "])")).isEqualTo(204);
    assertThat(putWith("a", "([\"no\"]) (Not <DAV:no-lock>)")).isEqualTo(204);
    assertThat(putWith("a", "(<DAV:no-lock>)")).isEqualTo(412);
    String token = locked("a", EXCLUSIVE);
    String now = dav.ask("HEAD", DRIVE + "a").answer().header("ETag");
    assertThat(putWith("a", '(' + token + " [\"no\"])")).isEqualTo(412);
    assertThat(putWith("a", "(<urn:uuid:other>) (Not <DAV:no-lock>)")).isEqualTo(423);
    assertThat(putWith("a", '(' + token + " [W/" + now + "])")).isEqualTo(204);
    String here = "<http://localhost" + DRIVE + "a> (" + token + ')';
    assertThat(putWith("a", here)).isEqualTo(204);
    assertThat(putWith("b", "<" + DRIVE + "nothing> ([\"no\"])")).isEqualTo(412);
    assertThat(dav.ask("GET", DRIVE + "a").with("If", "([\"no\"])").answer().status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "()",
        "<urn:x>",
        "(<urn:x>",
        "([\"a\")",
        "urn:x",
        "(Not)",
        "(<a>) <b> (<c>)",
        "<a> <b> (<c>)",
        "<a> (<b>) x"
      })
  void what_is_no_if_header_is_refused(String header) {
    put("a");
    assertThat(putWith("a", header)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<d:lockinfo xmlns:d='DAV:'/>",
        "<d:propfind xmlns:d='DAV:'/>",
        "<d:lockinfo xmlns:d='DAV:'><d:locktype><d:write/></d:locktype></d:lockinfo>",
        "<d:lockinfo xmlns:d='DAV:'><d:locktype><d:write/></d:locktype><d:lockscope/></d:lockinfo>",
        "<d:lockinfo"
      })
  void what_is_no_lock_is_refused(String body) {
    put("a");
    assertThat(lock("a", body).status()).isEqualTo(400);
    assertThat(put("a")).isEqualTo(204);
  }

  @Test
  void calendars_and_what_is_in_them_are_locked_likewise() {
    Trail trail = new Trail("account:anna", Client.SYSTEM, "c", "test", null);
    CalendarId work = CalendarId.ofLocal("work");
    assertThat(
            dav.desk
                .send(
                    new CreateCalendar(
                        work,
                        DavServer.ANNA,
                        new ResourceName("work"),
                        List.of(),
                        CollectionProperties.NONE),
                    trail)
                .visible())
        .isTrue();
    String object = CALENDARS + "work/e.ics";
    assertThat(calendarPut(object, "")).isEqualTo(201);
    String token = dav.ask("LOCK", object).body(EXCLUSIVE).answer().header("Lock-Token");
    assertThat(calendarPut(object, "")).isEqualTo(423);
    assertThat(dav.ask("DELETE", object).answer().status()).isEqualTo(423);
    assertThat(dav.ask("DELETE", CALENDARS + "work/").answer().status()).isEqualTo(207);
    assertThat(calendarPut(object, '(' + token + ')')).isEqualTo(204);
    assertThat(dav.ask("UNLOCK", object).with("Lock-Token", token).answer().status())
        .isEqualTo(204);
    String all = dav.ask("LOCK", CALENDARS + "work/").body(EXCLUSIVE).answer().header("Lock-Token");
    assertThat(calendarPut(object, "")).isEqualTo(423);
    assertThat(calendarPut(CALENDARS + "work/f.ics", "")).isEqualTo(423);
    Answer patched =
        dav.ask("PROPPATCH", CALENDARS + "work/")
            .body(proppatch("<d:set><d:prop><x/></d:prop></d:set>"))
            .answer();
    assertThat(patched.status()).isEqualTo(423);
    assertThat(dav.ask("MKCALENDAR", CALENDARS + "work2/").answer().status()).isEqualTo(201);
    assertThat(calendarPut(object, '(' + all + ')')).isIn(204, 412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dav/calendars/anna/work/", "/dav/addressbooks/anna/people/"})
  void a_name_that_nothing_has_is_kept_for_whoever_locks_it_and_holds_nothing(String home) {
    boolean calendar = home.contains("calendars");
    Asked made = dav.ask(calendar ? "MKCALENDAR" : "MKCOL", home);
    assertThat((calendar ? made : made.body(Texts.NEW_BOOK)).answer().status()).isEqualTo(201);
    String name = home + (calendar ? "new.ics" : "new.vcf");
    Answer locked = dav.ask("LOCK", name).body(EXCLUSIVE).answer();
    assertThat(locked.status()).isEqualTo(201);
    assertThat(locked.xml()).contains("<d:lockroot><d:href>" + name + "</d:href></d:lockroot>");
    String token = locked.header("Lock-Token");
    assertThat(dav.ask("LOCK", name).body(EXCLUSIVE).answer().status()).isEqualTo(423);
    assertThat(dav.ask("GET", name).answer().status()).isEqualTo(404);
    assertThat(dav.ask("PROPFIND", home).with("Depth", "1").answer().xml()).doesNotContain(name);
    assertThat(dav.ask("REPORT", home).body(Texts.sync("")).answer().xml()).doesNotContain(name);

    assertThat(put(name, calendar, "")).isEqualTo(423);
    assertThat(put(name, calendar, '(' + token + ')')).isEqualTo(201);
    assertThat(dav.ask("UNLOCK", name).with("Lock-Token", token).answer().status()).isEqualTo(204);
    assertThat(dav.ask("LOCK", name).body(EXCLUSIVE).answer().status()).isEqualTo(200);
  }

  @Test
  void a_name_that_was_locked_for_nothing_is_free_again() {
    assertThat(dav.ask("MKCALENDAR", CALENDARS + "work/").answer().status()).isEqualTo(201);
    String name = CALENDARS + "work/never.ics";
    String token = dav.ask("LOCK", name).body(EXCLUSIVE).answer().header("Lock-Token");
    assertThat(dav.ask("UNLOCK", name).with("Lock-Token", token).answer().status()).isEqualTo(204);
    assertThat(calendarPut(name, "")).isEqualTo(201);
  }

  private int put(String name, boolean calendar, String condition) {
    Asked asked =
        dav.ask("PUT", name)
            .type(calendar ? "text/calendar" : "text/vcard")
            .body(calendar ? event("u") : Texts.card("u", "Lea", "lea@example.org"));
    return (condition.isEmpty() ? asked : asked.with("If", condition)).answer().status();
  }

  private int calendarPut(String url, String condition) {
    Asked asked = dav.ask("PUT", url).type("text/calendar").body(event("u"));
    return (condition.isEmpty() ? asked : asked.with("If", condition)).answer().status();
  }

  @Test
  void what_cannot_be_locked_says_so() {
    assertThat(dav.ask("LOCK", "/dav/principals/anna/").body(EXCLUSIVE).answer().status())
        .isEqualTo(405);
    assertThat(dav.ask("LOCK", "/dav/").body(EXCLUSIVE).answer().status()).isEqualTo(405);
    assertThat(dav.ask("OPTIONS", DRIVE + "a").answer().header("Allow"))
        .contains("LOCK", "UNLOCK", "PUT", "MKCOL", "PROPFIND");
    assertThat(dav.ask("OPTIONS", DRIVE).answer().header("DAV")).startsWith("1, 2, 3");
  }
}
