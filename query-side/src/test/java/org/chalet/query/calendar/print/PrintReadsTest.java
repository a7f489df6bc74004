package org.chalet.query.calendar.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarShared;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.rest.Asking;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrintReadsTest {
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String PRINT = "/api/accounts/anna/print?date=2026-05-04";

  private final ViewsByHand views =
      new ViewsByHand(new CalendarProjection(), new SharingProjection());
  private final CalendarViews calendars = new CalendarViews(() -> views.view("calendar"));
  private final ReadableCalendars readable =
      new ReadableCalendars(calendars, new Sharing(() -> views.view("sharing")));
  private final Asking asking =
      new Asking(
          new PrintReads(
              new PrintedCalendars(calendars, readable),
              new PrintReads.Readers() {
                @Override
                public ZoneId zone(AccountId account) {
                  return ZoneId.of("Europe/Zurich");
                }

                @Override
                public String language(AccountId account) {
                  return "de";
                }
              }));

  @BeforeEach
  void fill() {
    calendar("work", "Arbeit", Map.of());
    calendar("secret", "Heimlich", Map.of("{urn:chalet:dav}hidden", "<hidden/>"));
    put("work", "Sitzung", "DTSTART:20260504T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY");
    put("work", "Reise", "DTSTART;VALUE=DATE:20260504", "DTEND;VALUE=DATE:20260506");
    put("secret", "Geschenk", "DTSTART:20260504T120000Z", "DURATION:PT1H");
  }

  private void calendar(String local, String name, Map<String, String> others) {
    CollectionProperties properties =
        new CollectionProperties(name, null, "#AA3366FF", null, null, others);
    views.happened(
        new CalendarCreated(
            "calendar:" + local, ANNA, local, List.of("VEVENT"), properties, false));
  }

  private void put(String calendar, String title, String... properties) {
    String text =
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x\nBEGIN:VEVENT\nUID:"
            + title
            + "\nSUMMARY:"
            + title
            + "\n"
            + String.join("\n", properties)
            + "\nEND:VEVENT\nEND:VCALENDAR\n";
    views.happened(
        new CalendarObjectPut(
            "calendar:" + calendar, ANNA, title + ".ics", title, "VEVENT", text, null));
  }

  @Test
  void calendars_that_are_not_hidden_are_printed_on_the_clock_and_in_the_language_of_the_reader() {
    Asking.Answer answer = asking.get(ANNA, PRINT + "&view=day");
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"calendar-2026-05-04.pdf\"");
    assertThat(text(answer))
        .contains("Montag, 4. Mai 2026", "10:00 Sitzung", "ganztägig", "Reise", "Arbeit")
        .doesNotContain("Geschenk", "Heimlich");
  }

  @Test
  void chosen_calendars_are_printed_hidden_or_not() {
    assertThat(text(asking.get(ANNA, PRINT + "&view=week&calendars=secret&language=en-GB")))
        .contains("14:00 Geschenk", "Week 19")
        .doesNotContain("Sitzung");
  }

  @Test
  void others_print_what_they_may_view_and_nothing_else() {
    String chosen = "/api/accounts/bob/print?date=2026-05-04&calendars=work";
    assertThat(asking.get(BOB, chosen).refused()).isEqualTo("unknown-collection");
    views.happened(new OrganizationOpened("organization:house", "House", ANNA));
    views.happened(new UserAdded("organization:house", BOB, "collaborator"));
    share("free-busy");
    assertThat(asking.get(BOB, chosen).refused()).isEqualTo("unknown-collection");
    share("view");
    assertThat(text(asking.get(BOB, chosen))).contains("Sitzung");
    assertThat(asking.get(null, chosen).refused()).isEqualTo("not-signed-in");
  }

  private void share(String level) {
    views.happened(new CalendarShared("calendar:work", ANNA, BOB, "organization:house", level));
  }

  @Test
  void questions_that_make_no_sense_are_refused() {
    for (String question :
        List.of(
            "view=year",
            "paper=a0",
            "zone=Mars",
            "date=soon",
            "date=0001-01-01",
            "calendars=",
            "language=" + "x".repeat(40))) {
      String path = "/api/accounts/anna/print?" + question;
      String whole = question.startsWith("date") ? path : path + "&date=2026-05-04";
      assertThat(asking.get(ANNA, whole).refused()).as(question).isEqualTo("invalid-value");
    }
    assertThat(asking.get(ANNA, "/api/accounts/anna/print").refused()).isEqualTo("invalid-value");
  }

  @Test
  void more_than_anybody_would_print_is_refused() {
    put("work", "Puls", "DTSTART:20260504T000000Z", "RRULE:FREQ=MINUTELY;INTERVAL=5");
    assertThat(asking.get(ANNA, PRINT + "&view=month").refused()).isEqualTo("too-many-instances");
    assertThat(asking.get(ANNA, PRINT + "&view=day").status()).isEqualTo(200);
  }

  private static String text(Asking.Answer answer) {
    assertThat(answer.refused()).isNull();
    try (PDDocument document = Loader.loadPDF(answer.response().getContentAsByteArray())) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new AssertionError("no document", e);
    }
  }
}
