package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.BOOKS;
import static org.chalet.query.dav.Texts.CALENDARS;
import static org.chalet.query.dav.Texts.card;
import static org.chalet.query.dav.Texts.event;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COPY and MOVE of calendar objects and cards. */
class RelocationTest {
  private static final String MKBOOK =
      "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
          + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype></prop></set>"
          + "</mkcol>";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void furnish() {
    for (String name : new String[] {"work/", "home/"}) {
      assertThat(dav.ask("MKCALENDAR", CALENDARS + name).answer().status()).isEqualTo(201);
      assertThat(dav.ask("MKCOL", BOOKS + name).body(MKBOOK).answer().status()).isEqualTo(201);
    }
    put(CALENDARS + "work/e.ics", "text/calendar", event("e"));
    put(BOOKS + "work/c.vcf", "text/vcard", card("c", "Carla", "c@example.org"));
  }

  private void put(String href, String type, String text) {
    assertThat(dav.ask("PUT", href).type(type).body(text).answer().status()).isEqualTo(201);
  }

  private int relocate(String method, String from, String to, String overwrite) {
    return dav.ask(method, from)
        .with("Destination", to)
        .with("Overwrite", overwrite)
        .answer()
        .status();
  }

  private int get(String href) {
    return dav.ask("GET", href).answer().status();
  }

  @ParameterizedTest
  @CsvSource({"/dav/calendars/anna/, e.ics", "/dav/addressbooks/anna/, c.vcf"})
  void objects_are_moved_within_and_between_collections(String home, String name) {
    String etag = dav.ask("HEAD", home + "work/" + name).answer().header("ETag");
    assertThat(relocate("MOVE", home + "work/" + name, home + "work/n", "F")).isEqualTo(201);
    assertThat(get(home + "work/" + name)).isEqualTo(404);
    assertThat(relocate("MOVE", home + "work/n", home + "home/" + name, "T")).isEqualTo(201);
    assertThat(dav.ask("HEAD", home + "home/" + name).answer().header("ETag")).isEqualTo(etag);
    assertThat(relocate("MOVE", home + "home/" + name, home + "none/x", "T")).isEqualTo(409);
    assertThat(relocate("MOVE", home + "home/" + name, home + "none", "T")).isEqualTo(403);
    assertThat(relocate("MOVE", home + "work/" + name, home + "work/x", "T")).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"/dav/calendars/anna/, e.ics", "/dav/addressbooks/anna/, c.vcf"})
  void objects_are_copied_to_other_collections(String home, String name) {
    assertThat(relocate("COPY", home + "work/" + name, home + "home/x", "F")).isEqualTo(201);
    assertThat(relocate("COPY", home + "work/" + name, home + "home/x", "F")).isEqualTo(412);
    assertThat(relocate("COPY", home + "work/" + name, home + "home/x", "T")).isEqualTo(204);
    assertThat(relocate("COPY", home + "work/" + name, home + "work/" + name, "T")).isEqualTo(403);
    assertThat(relocate("COPY", home + "work/" + name, home + "work/y", "T")).isEqualTo(409);
    assertThat(get(home + "work/" + name)).isEqualTo(200);
  }

  @Test
  void whoever_may_not_put_it_there_is_told_where() {
    var answer =
        dav.ask("MOVE", CALENDARS + "work/e.ics")
            .with("Destination", "/dav/calendars/bob/work/e.ics")
            .answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml())
        .contains("<d:href>/dav/calendars/bob/work/</d:href><d:privilege><d:bind/>");
  }

  @Test
  void an_object_goes_where_its_kind_belongs() {
    String event = CALENDARS + "work/e.ics";
    assertThat(relocate("COPY", event, BOOKS + "work/e.ics", "T")).isEqualTo(403);
    assertThat(relocate("MOVE", event, "/dav/files/anna/e.ics", "T")).isEqualTo(403);
    assertThat(relocate("MOVE", event, "/dav/calendars/bob/work/e.ics", "T")).isEqualTo(403);
    assertThat(relocate("COPY", "/dav/calendars/anna/work/", CALENDARS + "x/", "T")).isEqualTo(405);
    assertThat(get(event)).isEqualTo(200);
  }
}
