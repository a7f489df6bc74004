package org.chalet.command.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chalet.command.mail.Wording;

/**
 * A day's events, one on each line, on the reader's clock; what takes the whole day comes first.
 */
final class DayInWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");
  private static final Comparator<AgendaLine> ORDER =
      Comparator.comparing(AgendaLine::allDay).reversed().thenComparing(AgendaLine::start);
  private static final int MOST_LINES = 100;
  private static final int MOST_CHARACTERS = 200;
  private static final String ELSEWHEN = "…";

  private final LocalDate day;
  private final ZoneId zone;

  DayInWords(LocalDate day, ZoneId zone) {
    this.day = day;
    this.zone = zone;
  }

  /** As {@code Friday, 1 May 2026}, in the language in which a letter is written. */
  String date(String language) {
    Locale locale = Wording.localeOf(language);
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
  }

  String events(List<AgendaLine> events) {
    List<String> lines =
        new ArrayList<>(events.stream().sorted(ORDER).limit(MOST_LINES).map(this::line).toList());
    if (events.size() > MOST_LINES) {
      lines.add(ELSEWHEN);
    }
    return String.join("\n", lines);
  }

  private String line(AgendaLine event) {
    String title = event.title().isBlank() ? "–" : bounded(event.title());
    String place = event.location().isBlank() ? "" : " (" + bounded(event.location()) + ")";
    String when = event.allDay() ? "" : time(event) + "  ";
    return "• " + when + title + place;
  }

  private String time(AgendaLine event) {
    String start = clock(event.start());
    return event.start().equals(event.end()) ? start : start + "–" + clock(event.end());
  }

  /** What begins or ends on another day has no time here. */
  private String clock(Instant moment) {
    Instant begin = day.atStartOfDay(zone).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return moment.isBefore(begin) || moment.isAfter(end)
        ? ELSEWHEN
        : TIME.format(moment.atZone(zone));
  }

  private static String bounded(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= MOST_CHARACTERS) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + ELSEWHEN;
  }
}
