package org.chalet.query.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.chalet.calendar.AttachmentStored;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.file.FileContents;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.rest.Asking;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.scheduling.GuestLinks;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuestFileReadsTest {
  private static final String ANNA = "account:anna";
  private static final String WORK = "calendar:work";
  private static final CalendarAddress GAST = CalendarAddress.ofEmail("gast@example.net");

  private final ViewsByHand views =
      new ViewsByHand(new CalendarProjection(), new SharingProjection());
  private final InMemorySecretVault vault = new InMemorySecretVault(new TestClock());
  private final FileContents contents = new FileContents(new InMemoryBlobStore(), vault);
  private final GuestLinks links = new GuestLinks(vault);
  private final Asking asking =
      new Asking(
          new GuestFileReads(
              new AttachmentViews(
                  () -> views.view("calendar"),
                  new CalendarViews(() -> views.view("calendar")),
                  new Sharing(() -> views.view("sharing"))),
              contents,
              new GuestLinks(vault)));

  @BeforeEach
  void anna_invites_gast_and_attaches_two_files() throws IOException {
    views.happened(
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.NONE, true));
    stored("f1", "hello");
    stored("f2", "other");
    put(ANNA, WORK, "gast", "f1", "f2");
  }

  @Test
  void a_link_that_was_made_up_opens_nothing() {
    String path = links.path("f1", GAST, "plan.txt");
    refused(path.substring(0, path.length() - "x/plan.txt".length()) + "_/plan.txt");
    refused("/api/guest-files/f1/x/plan.txt");
    refused(path.replace("f1", "f2"));
    refused(path.replace("f1", "f3"));
    refused(links.path("f1", CalendarAddress.ofEmail("eve@example.net"), "plan.txt"));
  }

  @Test
  void a_guest_reads_the_file_by_the_link() {
    Asking.Answer answer = asking.get(null, links.path("f1", GAST, "plan.txt"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("hello");
    assertThat(answer.header("Content-Disposition")).contains("attachment", "plan%20f1.txt");
    assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
  }

  @Test
  void the_link_ends_with_the_file_in_the_meeting() {
    put(ANNA, WORK, "gast", "f2");
    refused(links.path("f1", GAST, "plan.txt"));
    assertThat(asking.get(null, links.path("f2", GAST, "plan.txt")).status()).isEqualTo(200);
  }

  @Test
  void the_link_ends_with_the_invitation() {
    put(ANNA, WORK, "eve", "f1", "f2");
    refused(links.path("f1", GAST, "plan.txt"));
  }

  @Test
  void the_link_ends_with_the_meeting() {
    views.happened(new CalendarObjectDeleted(WORK, ANNA, "m.ics", "m"));
    refused(links.path("f1", GAST, "plan.txt"));
  }

  @Test
  void the_link_ends_with_the_calendar() {
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    refused(links.path("f1", GAST, "plan.txt"));
  }

  @Test
  void who_has_a_copy_of_the_meeting_opens_it_to_nobody() {
    views.happened(
        new CalendarCreated(
            "calendar:bob",
            "account:bob",
            "default",
            List.of("VEVENT"),
            CollectionProperties.NONE,
            true));
    put("account:bob", "calendar:bob", "eve", "f1");
    refused(links.path("f1", CalendarAddress.ofEmail("eve@example.net"), "plan.txt"));
  }

  @Test
  void a_guest_of_one_instance_reads_its_files_alone() {
    String series =
        event("RRULE:FREQ=DAILY;COUNT=3\r\nATTENDEE:mailto:x@example.net\r\n" + attached("f1"));
    String one =
        event(
            "RECURRENCE-ID:20990106T110000Z\r\nATTENDEE:mailto:gast@example.net\r\n"
                + attached("f2"));
    put(ANNA, WORK, calendar(series + one));
    refused(links.path("f1", GAST, "plan.txt"));
    assertThat(asking.get(null, links.path("f2", GAST, "plan.txt")).status()).isEqualTo(200);
  }

  @Test
  void the_link_ends_with_the_account() {
    contents.forgetAll(new AccountId(ANNA));
    refused(links.path("f1", GAST, "plan.txt"));
  }

  private void refused(String path) {
    Asking.Answer answer = asking.get(null, path);
    assertThat(answer.status()).as(path).isEqualTo(404);
    assertThat(answer.refused()).isEqualTo("unknown-attachment");
  }

  private void stored(String id, String text) throws IOException {
    byte[] bytes = text.getBytes(US_ASCII);
    String address =
        contents.keep(new AccountId(ANNA), new ByteArrayInputStream(bytes), bytes.length).address();
    views.happened(
        new AttachmentStored(
            WORK, ANNA, id, "m.ics", address, bytes.length, "text/html", "plan " + id + ".txt"));
  }

  private void put(String owner, String calendar, String guest, String... files) {
    String lines = "ATTENDEE:mailto:" + guest + "@example.net\r\n";
    for (String file : files) {
      lines += attached(file);
    }
    put(owner, calendar, calendar(event(lines)));
  }

  private void put(String owner, String calendar, String text) {
    views.happened(
        new CalendarObjectPut(calendar, owner, "m.ics", "m", "VEVENT", text, null, null));
  }

  private static String attached(String id) {
    return "ATTACH;MANAGED-ID=" + id + ":https://dav.example.org/dav/attachments/" + id + "/x\r\n";
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\r\nUID:m\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20990105T110000Z\r\n"
        + "ORGANIZER:mailto:anna@example.org\r\n"
        + lines
        + "END:VEVENT\r\n";
  }

  private static String calendar(String events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + events + "END:VCALENDAR\r\n";
  }
}
