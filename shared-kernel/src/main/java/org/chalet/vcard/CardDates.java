package org.chalet.vcard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.contentline.Parameter;

/**
 * Dates of 3.0 (ISO 8601 extended, a year always) and of 4.0 (ISO 8601 basic, the year may be
 * missing).
 */
public final class CardDates {
  /** The year that Apple's programs write where none is known, and the parameter that says so. */
  private static final String NO_YEAR = "1604";

  private static final String OMIT_YEAR = "X-APPLE-OMIT-YEAR";
  private static final Pattern EXTENDED =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T([\\d:]{5,8})(.*))?");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4}|--)(\\d{2})(\\d{2})(?:T(\\d{4,6})(.*))?");

  private CardDates() {}

  public static CardProperty toBasic(CardProperty date) {
    Matcher extended = EXTENDED.matcher(date.value().strip());
    if (!extended.matches()) {
      return date;
    }
    boolean yearless = date.parameter(OMIT_YEAR).filter(extended.group(1)::equals).isPresent();
    String time =
        extended.group(4) == null
            ? ""
            : "T" + extended.group(4).replace(":", "") + extended.group(5);
    return date.without(OMIT_YEAR, "VALUE")
        .withValue(
            (yearless ? "--" : extended.group(1)) + extended.group(2) + extended.group(3) + time);
  }

  public static CardProperty toExtended(CardProperty date) {
    Matcher basic = BASIC.matcher(date.value().strip());
    if (!basic.matches()) {
      return date;
    }
    boolean yearless = basic.group(1).equals("--");
    String year = yearless ? NO_YEAR : basic.group(1);
    String time =
        basic.group(4) == null
            ? ""
            : "T" + basic.group(4).replaceAll("(\\d{2})(?=\\d)", "$1:") + basic.group(5);
    CardProperty extended =
        date.without("VALUE").withValue(year + "-" + basic.group(2) + "-" + basic.group(3) + time);
    return yearless ? extended.with(Parameter.of(OMIT_YEAR, NO_YEAR)) : extended;
  }
}
