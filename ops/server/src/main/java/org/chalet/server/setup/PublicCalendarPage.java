package org.chalet.server.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Occurrence;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.PublicView;
import org.chalet.query.calendar.published.PublishedCalendars.Published;

/** What a published calendar's page says, as a list of days or as a month's sheet. */
final class PublicCalendarPage {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu");
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int WEEK = 7;

  private final Html html;
  private final Published calendar;
  private final YearMonth month;
  private final LocalDate today;

  PublicCalendarPage(Html html, Published calendar, YearMonth month, LocalDate today) {
    this.html = html;
    this.calendar = calendar;
    this.month = month;
    this.today = today;
  }

  /**
   * @param file path of the calendar for programs
   */
  String of(List<Occurrence> occurrences, boolean agenda, String file) {
    String name = calendar.face().displayName();
    String title = name == null ? html.text("public.title") : Html.escape(name);
    Map<LocalDate, List<Occurrence>> days = days(occurrences);
    String content =
        navigation(agenda)
            + "<h2>"
            + html.written(month.atDay(1), MONTH)
            + "</h2>\n"
            + (agenda ? agenda(days) : sheet(days))
            + "<p><small>"
            + html.text("public.zone", calendar.zone().getId())
            + "</small></p>\n"
            + "<p><a href=\""
            + Html.escape(file)
            + "\">"
            + html.text("public.file")
            + "</a></p>\n";
    return html.document(title, " class=\"wide\"", content);
  }

  private String navigation(boolean agenda) {
    return "<nav aria-label=\""
        + html.text("public.navigation")
        + "\"><ul class=\"bar\">\n"
        + link(month.minusMonths(1), agenda, "public.previous")
        + link(YearMonth.from(today), agenda, "public.today")
        + link(month.plusMonths(1), agenda, "public.next")
        + link(month, !agenda, agenda ? "public.month" : "public.agenda")
        + "</ul></nav>\n";
  }

  private String link(YearMonth to, boolean agenda, String key) {
    return "<li><a href=\"?month=%s&amp;view=%s\">%s</a></li>\n"
        .formatted(to, agenda ? "agenda" : "month", html.text(key));
  }

  /** Those of the month, with what happens on them. */
  private Map<LocalDate, List<Occurrence>> days(List<Occurrence> occurrences) {
    Map<LocalDate, List<Occurrence>> days = new TreeMap<>();
    LocalDate first = month.atDay(1);
    LocalDate end = month.plusMonths(1).atDay(1);
    for (Occurrence one : occurrences) {
      LocalDate begun = LocalDate.ofInstant(one.start(), calendar.zone());
      LocalDate last = lastDay(one, begun);
      for (LocalDate day = begun.isBefore(first) ? first : begun;
          !day.isAfter(last) && day.isBefore(end);
          day = day.plusDays(1)) {
        days.computeIfAbsent(day, any -> new ArrayList<>()).add(one);
      }
    }
    return days;
  }

  private LocalDate lastDay(Occurrence one, LocalDate begun) {
    LocalDate last = LocalDate.ofInstant(one.end().minusNanos(1), calendar.zone());
    return last.isBefore(begun) ? begun : last;
  }

  private String agenda(Map<LocalDate, List<Occurrence>> days) {
    if (days.isEmpty()) {
      return "<p>" + html.text("public.nothing") + "</p>\n";
    }
    StringBuilder text = new StringBuilder();
    days.forEach((day, events) -> {
      text.append("<h3>").append(html.written(day, DAY)).append("</h3>\n<ul class=\"events\">\n");
      events.forEach(event -> text.append(entry(event, day, true)));
      text.append("</ul>\n");
    });
    return text.toString();
  }

  private String sheet(Map<LocalDate, List<Occurrence>> days) {
    StringBuilder text = new StringBuilder("<table class=\"month\"><thead><tr>\n");
    for (DayOfWeek day : DayOfWeek.values()) {
      text.append("<th scope=\"col\">").append(html.written(day, WEEKDAY)).append("</th>\n");
    }
    text.append("</tr></thead><tbody>\n");
    LocalDate first = month.atDay(1);
    LocalDate day = first.minusDays(first.getDayOfWeek().getValue() - 1L);
    while (day.isBefore(month.plusMonths(1).atDay(1))) {
      text.append("<tr>\n");
      for (int i = 0; i < WEEK; i++) {
        text.append(cell(day, days.getOrDefault(day, List.of())));
        day = day.plusDays(1);
      }
      text.append("</tr>\n");
    }
    return text.append("</tbody></table>\n").toString();
  }

  private String cell(LocalDate day, List<Occurrence> events) {
    if (!YearMonth.from(day).equals(month)) {
      return "<td class=\"other\"></td>\n";
    }
    StringBuilder text = new StringBuilder(events.isEmpty() ? "<td class=\"free\">" : "<td>");
    text.append(
        "<time datetime=\"%s\"%s>%d</time>"
            .formatted(
                day, day.equals(today) ? " aria-current=\"date\"" : "", day.getDayOfMonth()));
    if (!events.isEmpty()) {
      text.append("<ul class=\"events\">\n");
      events.forEach(event -> text.append(entry(event, day, false)));
      text.append("</ul>");
    }
    return text.append("</td>\n").toString();
  }

  private String entry(Occurrence event, LocalDate day, boolean whole) {
    Component part = event.component();
    String summary = text(part, "SUMMARY");
    String title =
        summary.isEmpty() || summary.equals(PublicView.BUSY)
            ? html.text("public.busy")
            : Html.escape(summary);
    String place = whole ? text(part, "LOCATION") : "";
    String words = whole ? text(part, "DESCRIPTION") : "";
    return "<li><span>"
        + time(event, day)
        + "</span> <strong>"
        + title
        + "</strong>"
        + (place.isEmpty() ? "" : " <span>" + Html.escape(place) + "</span>")
        + (words.isEmpty()
            ? ""
            : "<details><summary>"
                + html.text("public.more")
                + "</summary><p>"
                + Html.escape(words)
                + "</p></details>")
        + "</li>\n";
  }

  private String time(Occurrence event, LocalDate day) {
    ZoneId zone = calendar.zone();
    boolean fromBefore = event.start().isBefore(day.atStartOfDay(zone).toInstant());
    boolean intoNext = event.end().isAfter(day.plusDays(1).atStartOfDay(zone).toInstant());
    if (event.allDay() || fromBefore && intoNext) {
      return html.text("public.allday");
    }
    String start = fromBefore ? "" : TIME.format(event.start().atZone(zone));
    String end = intoNext ? "" : TIME.format(event.end().atZone(zone));
    return start.equals(end) ? start : start + "–" + end;
  }

  private static String text(Component part, String name) {
    return part.property(name).map(Property::text).orElse("").strip();
  }
}
