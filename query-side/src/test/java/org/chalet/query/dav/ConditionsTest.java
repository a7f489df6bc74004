package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditional reads of an object (RFC 9110, 13). */
class ConditionsTest {
  private static final String OBJECT = "/dav/calendars/anna/work/1.ics";

  private final DavServer dav = new DavServer();
  private String etag = "";

  @BeforeEach
  void fill() {
    dav.ask("MKCALENDAR", "/dav/calendars/anna/work/").answer();
    etag = String.valueOf(dav.ask("PUT", OBJECT).body(event("1")).answer().header("ETag"));
  }

  @Test
  void what_the_reader_has_is_not_sent_again() {
    for (String known : new String[] {etag, "W/" + etag, etag.replace("\"", ""), "*"}) {
      assertThat(status("If-None-Match", known)).isEqualTo(304);
    }
    assertThat(status("If-None-Match", "\"other\"")).isEqualTo(200);
    assertThat(status("If-Modified-Since", "Sat, 01 Jan 2050 00:00:00 GMT")).isEqualTo(304);
    assertThat(status("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")).isEqualTo(200);
  }

  @Test
  void what_the_reader_does_not_want_is_not_sent() {
    assertThat(status("If-Match", etag)).isEqualTo(200);
    assertThat(status("If-Match", "*")).isEqualTo(200);
    assertThat(status("If-Match", "\"other\"")).isEqualTo(412);
    assertThat(status("If-Unmodified-Since", "Sat, 01 Jan 2050 00:00:00 GMT")).isEqualTo(200);
    assertThat(status("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")).isEqualTo(412);
  }

  private int status(String header, String value) {
    return dav.ask("GET", OBJECT).with(header, value).answer().status();
  }
}
