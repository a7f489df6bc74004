package org.chalet.query.calendar.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CalendarPrintTest {
  private static final LocalDate DATE = LocalDate.parse("2026-05-10");
  private static final Ink BLUE = Ink.of("#2d6cdf").orElseThrow();
  private static final List<Sheets.Legend> LEGEND = List.of(new Sheets.Legend("Work", BLUE));

  /** A document as it is read back. */
  private record Read(String text, int pages, PDRectangle format, String language) {}

  @Test
  void every_view_says_what_when_and_of_whom() {
    List<PrintedEvent> events = List.of(at("Planning", "10T09:30", "10T11:00"));
    assertThat(print(PrintView.DAY, "en-GB", events).text())
        .contains("Sunday, 10 May 2026", "Europe/Zurich", "Work", "09:30 Planning", "Page 1 of 1");
    assertThat(print(PrintView.WEEK, "en-GB", events).text())
        .contains("4 May 2026 – 10 May 2026", "Week 19", "09:30 Planning");
    assertThat(print(PrintView.MONTH, "en-GB", events).text())
        .contains("May 2026", "Mon", "Sun", "09:30 Planning");
    assertThat(print(PrintView.AGENDA, "en-GB", events).text())
        .contains("10 May 2026 – 8 June 2026", "09:30 – 11:00", "Planning");
  }

  @Test
  void words_and_dates_are_those_of_the_reader() {
    List<PrintedEvent> events = List.of(whole("Fest", "10", "11"));
    assertThat(print(PrintView.DAY, "de-CH", events).text())
        .contains("Sonntag, 10. Mai 2026", "ganztägig", "Seite 1 von 1");
    assertThat(print(PrintView.AGENDA, "fr", List.of()).text())
        .contains("10 mai 2026", "Aucun événement", "Page 1 sur 1");
    assertThat(print(PrintView.MONTH, "it", events).text()).contains("maggio 2026");
    assertThat(print(PrintView.WEEK, "nonsense!", events).text()).contains("Week 19", "all day");
    assertThat(print(PrintView.WEEK, "fr", events).language()).isEqualTo("fr");
  }

  @Test
  void weeks_begin_where_the_reader_begins_them() {
    assertThat(PrintView.WEEK.days(DATE, PrintLanguage.of("en-US")).first()).isEqualTo(DATE);
    assertThat(PrintView.WEEK.days(DATE, PrintLanguage.of("de")).first()).isEqualTo("2026-05-04");
    assertThat(PrintView.WEEK.days(DATE, PrintLanguage.of("en")).first()).isEqualTo("2026-05-04");
    assertThat(PrintView.WEEK.days(DATE, PrintLanguage.of("de-CH-u-fw-sat")).first())
        .isEqualTo("2026-05-09");
    Days month = PrintView.MONTH.days(DATE, PrintLanguage.of("ar-EG"));
    assertThat(month.first()).isEqualTo("2026-04-25");
    assertThat(month.count() % 7).isZero();
  }

  @Test
  void the_paper_is_as_wanted_and_lies_where_days_stand_beside_each_other() {
    assertThat(print(PrintView.DAY, "en", List.of()).format().getHeight()).isGreaterThan(841);
    assertThat(print(PrintView.WEEK, "en", List.of()).format().getWidth()).isGreaterThan(841);
    byte[] letter =
        new CalendarPrint(PrintView.DAY, DATE, "UTC", Paper.of("Letter"), PrintLanguage.of("en"))
            .of(List.of(), List.of());
    assertThat(read(letter).format().getHeight()).isEqualTo(792);
  }

  @Test
  void a_day_of_a_month_that_has_more_says_how_many() {
    List<PrintedEvent> events = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      events.add(at("Meeting " + i, "13T%02d:00".formatted(8 + i), "13T%02d:30".formatted(8 + i)));
    }
    Read month = print(PrintView.MONTH, "en", events);
    assertThat(month.pages()).isEqualTo(1);
    int shown = month.text().split("Meeting", -1).length - 1;
    assertThat(shown).isBetween(3, 11);
    assertThat(month.text()).contains("+" + (12 - shown));
  }

  @Test
  void what_a_week_has_no_room_for_is_listed_behind_it() {
    List<PrintedEvent> events = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      events.add(at("Par" + i + ".", "10T10:00", "10T11:00"));
      events.add(whole("Whole day " + i + ".", "09", "11"));
    }
    Read week = print(PrintView.WEEK, "en", events);
    assertThat(week.pages()).isGreaterThan(1);
    assertThat(week.text()).contains("Further events", "+17", "Page 2 of " + week.pages());
    for (int i = 0; i < 20; i++) {
      assertThat(week.text()).contains("Par" + i + ".", "Whole day " + i + ".");
    }
  }

  @Test
  void a_long_agenda_goes_on_and_leaves_nothing_out() {
    List<PrintedEvent> events = new ArrayList<>();
    for (int i = 0; i < PrintedCalendars.MOST_EVENTS; i++) {
      events.add(at("Entry " + i + ".", "%02dT08:00".formatted(10 + i / 100), "31T23:00"));
    }
    Read agenda = print(PrintView.AGENDA, "en", events);
    assertThat(agenda.pages()).isBetween(50, 120);
    assertThat(agenda.text()).contains("(continued)", "Page 50 of " + agenda.pages());
    for (int i = 0; i < events.size(); i++) {
      assertThat(agenda.text()).contains("Entry " + i + ".");
    }
  }

  @Test
  void whatever_people_write_is_printed_as_far_as_there_are_letters_for_it() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uFE0F";
    List<PrintedEvent> events = new ArrayList<>();
    for (String title :
        List.of(
            "bell\u0007 null\u0000 tab\tline\r\nend",
            "\u202Eevil\u2066 \uFEFFmarks",
            "lone \uD83D end \uDE80",
            family + " family",
            "\u0301\u0300 marks alone",
            "x".repeat(4096),
            "wide ".repeat(1000),
            "\u05E9\u05DC\u05D5\u05DD (\u05D0\u05D1\u05D2) 12:30 Anna",
            "\u0627\u062C\u062A\u0645\u0627\u0639 \u0627\u0644\u0641\u0631\u064A\u0642",
            "\u4F1A\u8B70",
            "\uE000 private \uDBFF\uDFFF")) {
      events.add(at(title, "10T10:00", "10T11:00"));
      events.add(at(title, "09T23:00", "10T01:00"));
      events.add(whole(title, "09", "12"));
    }
    for (PrintView view : PrintView.values()) {
      Read read = print(view, "en", events);
      assertThat(read.pages()).isBetween(1, 4);
    }
    String agenda = print(PrintView.AGENDA, "en", events).text();
    assertThat(agenda)
        .contains("bell null tab line end", "evil marks", "lone end", "□□□ family", "□□");
    assertThat(agenda).doesNotContain("\u0000", "\u202E");
  }

  @Test
  void what_goes_on_over_midnight_stands_on_both_days() {
    List<PrintedEvent> events = List.of(at("Night", "08T22:00", "09T02:00"));
    Read week = print(PrintView.WEEK, "en", events);
    assertThat(week.text()).contains("22:00 Night", "… Night", "00:00", "23:00");
  }

  private static PrintedEvent at(String title, String start, String end) {
    return new PrintedEvent(title, "", "Work", BLUE, false, time(start), time(end));
  }

  private static PrintedEvent whole(String title, String first, String until) {
    return new PrintedEvent(
        title, "Somewhere", "Work", BLUE, true, time(first + "T00:00"), time(until + "T00:00"));
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse("2026-05-" + text);
  }

  private static Read print(PrintView view, String language, List<PrintedEvent> events) {
    PrintLanguage words = PrintLanguage.of(language);
    return read(new CalendarPrint(view, DATE, "Europe/Zurich", Paper.A4, words).of(events, LEGEND));
  }

  private static Read read(byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      String text = stripper.getText(document).replace('\u00A0', ' ').replace('\u202F', ' ');
      return new Read(
          text,
          document.getNumberOfPages(),
          document.getPage(0).getMediaBox(),
          document.getDocumentCatalog().getLanguage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
