package org.chalet.query.calendar.print;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.ResourceBundle;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** How a reader says dates, times, and a few words. */
final class PrintLanguage {
  private static final int LONGEST = 35;

  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter times;

  private PrintLanguage(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            PrintLanguage.class.getPackageName() + ".words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.times =
        locale.getCountry().isEmpty()
            ? DateTimeFormatter.ofPattern("HH:mm", locale)
            : DateTimeFormatter.ofLocalizedPattern("jm").withLocale(locale);
  }

  /**
   * @param tag BCP 47; what is none, or of a language without words here, is read as English
   */
  static PrintLanguage of(String tag) {
    if (tag.length() > LONGEST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "language is a tag as en-GB");
    }
    Locale locale = Locale.forLanguageTag(tag);
    return new PrintLanguage(locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale);
  }

  String tag() {
    return locale.toLanguageTag();
  }

  /** Where weeks begin: as the region has it, on Mondays where none is said. */
  WeekFields weeks() {
    boolean said = !locale.getCountry().isEmpty() || locale.getUnicodeLocaleType("fw") != null;
    return said ? WeekFields.of(locale) : WeekFields.ISO;
  }

  String word(String name, Object... values) {
    return new MessageFormat(words.getString(name), locale).format(values);
  }

  String time(LocalTime time) {
    return times.format(time);
  }

  /** Monday, 4 May 2026. */
  String wholeDate(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
  }

  /** 4 May 2026. */
  String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** 4 May. */
  String dayOfMonth(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(day);
  }

  /** Mon 4. */
  String dayOfWeek(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("Ed").withLocale(locale).format(day);
  }

  /** Mon. */
  String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("ccc", locale).format(day);
  }

  /** May 2026. */
  String month(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(day);
  }
}
