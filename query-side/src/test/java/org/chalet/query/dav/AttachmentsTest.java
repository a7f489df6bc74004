package org.chalet.query.dav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;

import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CreateCalendar;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files attached to events (RFC 8607). */
class AttachmentsTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String EVENT = WORK + "e.ics";
  private static final String ADD = EVENT + "?action=attachment-add";
  private static final AccountId CLEO = AccountId.ofLocal("cleo");

  private final DavServer dav = new DavServer();
  private String calendar = "";

  @BeforeEach
  void open() {
    for (String who : new String[] {"anna", "bob", "cleo"}) {
      String account = "account:" + who;
      dav.views.happened(new AccountRegistered(account, who + "@example.org", who, "en", "UTC"));
      dav.views.happened(
          new CalendarCreated(
              "calendar:" + who,
              account,
              "default",
              java.util.List.of("VEVENT"),
              CollectionProperties.NONE,
              true));
    }
    dav.views.happened(new OrganizationOpened(Desk.HOUSE, "House", "account:anna"));
    dav.views.happened(new UserAdded(Desk.HOUSE, "account:bob", "collaborator"));
    dav.ask("MKCALENDAR", WORK).answer();
    calendar = ((CreateCalendar) dav.desk.sent.getLast()).calendar().raw();
    String text =
        event("e", ":20260310T100000Z", ":20260310T110000Z", "RRULE:FREQ=DAILY;COUNT=5\r\n");
    dav.ask("PUT", EVENT).type("text/calendar").body(text).answer();
  }

  @Test
  void what_the_query_says_has_to_fit() {
    for (String action : new String[] {"", "?action=", "?action=attach", "?rid=M"}) {
      refused(EVENT + action, "invalid-attachment-action", "<cal:valid-action/>");
    }
    refused(ADD + "&managed-id=x", "invalid-managed-id", "<cal:valid-managed-id/>");
    refused(EVENT + "?action=attachment-update", "invalid-managed-id", "<cal:valid-managed-id/>");
    refused(
        EVENT + "?action=attachment-update&managed-id=x&rid=M",
        "invalid-instance",
        "<cal:valid-rid/>");
    refused(
        EVENT + "?action=attachment-update&managed-id=x",
        "invalid-managed-id",
        "<cal:valid-managed-id/>");
    refused(EVENT + "?action=attachment-remove", "invalid-managed-id", "<cal:valid-managed-id/>");
    refused(
        EVENT + "?action=attachment-remove&managed-id=x",
        "invalid-managed-id",
        "<cal:valid-managed-id/>");
    refused(ADD + "&rid=", "invalid-instance", "<cal:valid-rid/>");
    refused(ADD + "&rid=20270101T100000Z", "invalid-instance", "<cal:valid-rid/>");
    assertThat(dav.ask("POST", ADD + "&rid=%zz").body("x").answer().status()).isEqualTo(400);
    assertThat(dav.ask("POST", ADD + "&rid=M&rid=M").body("x").answer().status()).isEqualTo(400);
    assertThat(dav.blobs.count()).isZero();
  }

  @Test
  void nothing_is_attached_where_nothing_is_or_by_others() {
    String absent = WORK + "x.ics?action=attachment-add";
    assertThat(dav.ask("POST", absent).body("x").answer().status()).isEqualTo(404);
    assertThat(dav.ask("POST", ADD).as(DavServer.BOB).body("x").answer().status()).isEqualTo(403);
    assertThat(dav.askAsNobody("POST", ADD).body("x").answer().status()).isEqualTo(401);
  }

  @Test
  void a_file_that_is_too_large_is_refused_and_not_kept() {
    var answer = dav.ask("POST", ADD).body(new byte[(int) CalendarLimits.ATTACHMENT + 1]).answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml()).contains("<cal:max-attachment-size/>");
    assertThat(dav.blobs.count()).isZero();
  }

  @Test
  void a_file_is_attached_and_served() {
    var answer = add("attachment; filename=\"agenda v1.txt\"", "text/plain", "hello");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).isEmpty();
    String id = answer.header("Cal-Managed-ID");
    String text = dav.ask("GET", EVENT).answer().body().replace("\r\n ", "");
    assertThat(answer.header("ETag")).isEqualTo(dav.ask("GET", EVENT).answer().header("ETag"));
    assertThat(text)
        .contains(
            "ATTACH;MANAGED-ID="
                + id
                + ";FMTTYPE=text/plain;SIZE=5;FILENAME=agenda v1.txt:"
                + "https://dav.example.org:8443/dav/attachments/"
                + id
                + "/agenda%20v1.txt");
    var file = dav.ask("GET", path(text)).answer();
    assertThat(file.body()).isEqualTo("hello");
    assertThat(file.header("Content-Type")).isEqualTo("text/plain");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''agenda%20v1.txt");
    assertThat(file.header("Content-Security-Policy")).isEqualTo("sandbox");
    String etag = file.header("ETag");
    var known = dav.ask("GET", path(text)).with("If-None-Match", etag).answer();
    assertThat(known.status()).isEqualTo(304);
    var part = dav.ask("GET", path(text)).with("Range", "bytes=1-3").answer();
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("ell");
    assertThat(dav.ask("DELETE", path(text)).answer().status()).isEqualTo(403);
    assertThat(dav.ask("GET", "/dav/attachments/").answer().status()).isEqualTo(404);
  }

  @Test
  void the_object_is_in_the_answer_when_the_client_prefers() {
    var answer =
        dav.ask("POST", ADD + "&rid=M,20260311T100000Z")
            .with("Prefer", "return=representation")
            .type("text/plain")
            .body("hello")
            .answer();
    assertThat(answer.status()).isEqualTo(201);
    String id = answer.header("Cal-Managed-ID");
    assertThat(answer.header("Content-Type")).startsWith("text/calendar");
    assertThat(answer.header("Content-Location")).isEqualTo(EVENT);
    assertThat(answer.header("Preference-Applied")).contains("return=representation");
    assertThat(answer.body().split("MANAGED-ID=" + id, -1)).hasSize(3);
    assertThat(answer.body()).contains("RECURRENCE-ID:20260311T100000Z");
    var updated =
        dav.ask("POST", EVENT + "?action=attachment-update&managed-id=" + id)
            .with("Prefer", "return=representation")
            .body("other")
            .answer();
    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.header("Cal-Managed-ID")).isNotEqualTo(id);
    assertThat(updated.body()).doesNotContain(id);
    String now = updated.header("Cal-Managed-ID");
    var removed = dav.ask("POST", EVENT + "?action=attachment-remove&managed-id=" + now).answer();
    assertThat(removed.status()).isEqualTo(204);
    assertThat(removed.header("Cal-Managed-ID")).isEqualTo("null");
    assertThat(dav.ask("GET", EVENT).answer().body()).doesNotContain("ATTACH");
  }

  @Test
  void names_and_types_are_made_usable() {
    String[][] names = {
      {"attachment; filename*=UTF-8''%e2%82%ac%20rates.csv", "€ rates.csv"},
      {"attachment; filename=\"../../etc/pass\\\"wd\"", ".._.._etc_pass\"wd"},
      {"attachment; filename=\"..\"", "attachment"},
      {"attachment; filename=\"" + "x".repeat(8000) + '"', "x".repeat(200)},
      {"attachment; filename=\"" + "\\x".repeat(4000) + '"', "x".repeat(200)},
      {"attachment; filename=\"never closed", "never closed"},
      {"inline", "attachment"},
    };
    for (String[] name : names) {
      String id = add(name[0], "", "x").header("Cal-Managed-ID");
      String text = dav.ask("GET", EVENT).answer().body().replace("\r\n ", "");
      String line = text.lines().filter(one -> one.contains(id)).findFirst().orElseThrow();
      assertThat(line).contains("FILENAME=" + name[1].replace("\"", "^'") + ":");
    }
    assertThat(dav.ask("GET", EVENT).answer().body().replace("\r\n ", ""))
        .contains("FMTTYPE=text/csv");
  }

  @Test
  void whoever_reads_the_event_reads_its_files_and_nobody_else() {
    String file = attached("hello");
    assertThat(status(file, DavServer.BOB)).isEqualTo(404);
    assertThat(dav.askAsNobody("GET", file).answer().status()).isEqualTo(401);
    share("free-busy");
    assertThat(status(file, DavServer.BOB)).isEqualTo(404);
    share("view");
    assertThat(status(file, DavServer.BOB)).isEqualTo(200);
    assertThat(status(file, CLEO)).isEqualTo(404);
    assertThat(status("/dav/attachments/nothing/x", CLEO)).isEqualTo(404);
    dav.views.happened(new CalendarShareRevoked(calendar, "account:anna", "account:bob"));
    assertThat(status(file, DavServer.BOB)).isEqualTo(404);
  }

  @Test
  void an_attendee_reads_the_files_as_long_as_the_invitation_has_them() {
    String file = attached("hello");
    String text = dav.ask("GET", EVENT).answer().body();
    happened("calendar:cleo", "account:cleo", text);
    assertThat(status(file, CLEO)).isEqualTo(200);
    happened("calendar:cleo", "account:cleo", event("e"));
    assertThat(status(file, CLEO)).isEqualTo(404);
    happened("calendar:cleo", "account:cleo", text);
    assertThat(status(file, CLEO)).isEqualTo(200);
    dav.views.happened(new CalendarObjectDeleted("calendar:cleo", "account:cleo", "i.ics", "e"));
    assertThat(status(file, CLEO)).isEqualTo(404);
  }

  @Test
  void its_owner_reads_a_file_after_the_event_was_deleted() {
    String file = attached("hello");
    dav.ask("DELETE", EVENT).answer();
    assertThat(status(file, DavServer.ANNA)).isEqualTo(200);
    dav.views.happened(new AccountErased("account:anna"));
    assertThat(status(file, DavServer.ANNA)).isEqualTo(404);
  }

  @Test
  void quotas_of_calendars_and_address_books_are_told_to_their_owner() {
    String quota = "<d:quota-used-bytes/><d:quota-available-bytes/>";
    long used = dav.ask("GET", EVENT).answer().body().length();
    assertThat(told(DavServer.ANNA, WORK, quota))
        .contains("<d:quota-used-bytes>" + used + "<")
        .contains(">" + (DavServer.COLLECTIONS - used) + "<");
    attached("hello");
    used = dav.ask("GET", EVENT).answer().body().length() + 5;
    for (String path : new String[] {WORK, "/dav/calendars/anna/"}) {
      assertThat(told(DavServer.ANNA, path, quota))
          .contains("<d:quota-used-bytes>" + used + "<")
          .contains(">" + (DavServer.COLLECTIONS - used) + "<");
    }
    assertThat(told(DavServer.ANNA, "/dav/addressbooks/anna/", quota))
        .contains("<d:quota-used-bytes>0<")
        .contains(">" + DavServer.COLLECTIONS + "<");
    share("edit");
    String shared = "/dav/calendars/bob/shared-" + calendar.substring("calendar:".length()) + "/";
    assertThat(told(DavServer.BOB, shared, quota)).doesNotContain("200 OK").contains("404");
    dav.ask("DELETE", EVENT).answer();
    assertThat(told(DavServer.ANNA, WORK, quota)).contains("<d:quota-used-bytes>0<");
  }

  private String told(AccountId reader, String path, String properties) {
    return dav.ask("PROPFIND", path)
        .as(reader)
        .with("Depth", "0")
        .body(propfind(properties))
        .answer()
        .xml();
  }

  @Test
  void limits_and_the_place_of_files_are_announced() {
    var found =
        dav.ask("PROPFIND", WORK)
            .with("Depth", "0")
            .body(propfind("<c:max-attachment-size/><c:max-attachments-per-resource/>"));
    assertThat(found.answer().xml())
        .contains("<cal:max-attachment-size>" + CalendarLimits.ATTACHMENT + "<")
        .contains("<cal:max-attachments-per-resource>" + CalendarLimits.MOST_ATTACHMENTS + "<");
    var home =
        dav.ask("PROPFIND", "/dav/calendars/anna/")
            .with("Depth", "0")
            .body(propfind("<c:managed-attachments-server-URL/>"));
    assertThat(home.answer().xml())
        .contains(
            "<cal:managed-attachments-server-URL><d:href>https://dav.example.org:8443/</d:href>");
    var options = dav.ask("OPTIONS", EVENT).answer();
    assertThat(options.header("DAV")).contains("calendar-managed-attachments");
    assertThat(options.header("Allow")).contains("POST");
  }

  private String attached(String bytes) {
    add("attachment; filename=a.txt", "text/plain", bytes);
    return path(dav.ask("GET", EVENT).answer().body().replace("\r\n ", ""));
  }

  private DavServer.Answer add(String disposition, String type, String bytes) {
    return dav.ask("POST", ADD)
        .with("Content-Disposition", disposition)
        .with("Content-Type", type)
        .body(bytes.getBytes(UTF_8))
        .answer();
  }

  private static String path(String text) {
    return text.replaceAll("(?s).*https://dav.example.org:8443([^\r]*).*", "$1");
  }

  private int status(String path, AccountId reader) {
    return dav.ask("GET", path).as(reader).answer().status();
  }

  private void share(String level) {
    dav.views.happened(
        new CalendarShared(calendar, "account:anna", "account:bob", Desk.HOUSE, level));
  }

  private void happened(String into, String owner, String text) {
    dav.views.happened(
        new CalendarObjectPut(into, owner, "i.ics", "e", "VEVENT", text, null, null));
  }

  private void refused(String path, String token, String element) {
    var answer = dav.ask("POST", path).body("x").answer();
    assertThat(answer.header("Chalet-Error")).as(path).isEqualTo(token);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml()).contains(element);
  }
}
