package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final List<String> PLACES =
      List.of(
          "/dav/principals/anna/",
          "/dav/calendars/anna/",
          "/dav/calendars/anna/work/",
          "/dav/calendars/anna/work/1.ics",
          "/dav/calendars/anna/work/none.ics",
          "/dav/calendars/anna/none/",
          "/dav/addressbooks/anna/",
          "/dav/addressbooks/anna/people/",
          "/dav/addressbooks/anna/people/1.vcf");

  private final DavServer dav = new DavServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET",
        "HEAD",
        "PUT",
        "DELETE",
        "PROPFIND",
        "PROPPATCH",
        "MKCALENDAR",
        "MKCOL",
        "REPORT",
        "OPTIONS",
        "COPY",
        "MOVE",
        "LOCK",
        "UNLOCK",
        "POST",
        "PATCH",
        "TRACE",
        "ACL",
        "SEARCH"
      })
  void othersAndStrangersAreRefusedWhateverIsThere(String method) {
    dav.ask("MKCALENDAR", "/dav/calendars/anna/work/").answer();
    dav.ask("PUT", "/dav/calendars/anna/work/1.ics").body(Texts.event("1")).answer();
    int before = dav.desk.sent.size();
    for (String place : PLACES) {
      var other = dav.askAsNobody(method, place).as(DavServer.BOB).answer();
      assertThat(other.status()).as(place).isEqualTo(403);
      assertThat(other.header("Chalet-Error")).isEqualTo("forbidden");
      if (!method.equals("HEAD")) {
        assertThat(other.xml()).contains("<d:need-privileges><d:resource>");
      }
      if (!method.equals("OPTIONS")) {
        var stranger = dav.askAsNobody(method, place).answer();
        assertThat(stranger.status()).as(place).isEqualTo(401);
        assertThat(stranger.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(stranger.header("DAV")).isEqualTo(DavWiring.DAV_HEADER);
      }
    }
    assertThat(dav.desk.sent).hasSize(before);
  }

  @Test
  void listsAboveTheHomesShowOnesOwnAlone() {
    dav.askAsNobody("MKCALENDAR", "/dav/calendars/bob/work/").as(DavServer.BOB).answer();
    for (String top : new String[] {"calendars", "addressbooks", "principals"}) {
      var answer = dav.ask("PROPFIND", "/dav/" + top + "/").with("Depth", "1").answer();
      assertThat(answer.body()).contains("/dav/" + top + "/anna/").doesNotContain("bob");
    }
  }

  @Test
  void theTrailSaysWhoFromWhereAndByWhat() {
    dav.ask("MKCALENDAR", "/dav/calendars/anna/a%20b/").with("User-Agent", "iOS/18").answer();
    var trail = dav.desk.trails.getLast();
    assertThat(trail.actor()).isEqualTo("account:anna");
    assertThat(trail.cause()).isEqualTo("MKCALENDAR /dav/calendars/anna/");
    assertThat(trail.client().channel()).isEqualTo("dav");
    assertThat(trail.client().userAgent()).isEqualTo("iOS/18");
    assertThat(trail.client().address()).isEqualTo("192.0.2.7");
    assertThat(trail.client().credential()).isEqualTo("password");
  }
}
