package org.chalet.query.contact.birthday;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.VCard;
import org.jspecify.annotations.Nullable;

/**
 * A BDAY of either version of vCard.
 *
 * @param year null where it is not told
 */
record Born(MonthDay day, @Nullable Integer year) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4}|-)-?(\\d{2})-?(\\d{2})(?:T.*)?");
  private static final String OMITTED = "X-APPLE-OMIT-YEAR";

  /** Empty where none is told, or not so that a day can be read. */
  static Optional<Born> of(VCard card) {
    return card.property("BDAY").flatMap(Born::read);
  }

  private static Optional<Born> read(CardProperty birthday) {
    Matcher parts = WRITTEN.matcher(birthday.value().strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String year = parts.group(1);
    boolean told = !year.equals("-") && birthday.parameter(OMITTED).filter(year::equals).isEmpty();
    try {
      MonthDay day =
          MonthDay.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
      return Optional.of(new Born(day, told ? Integer.valueOf(year) : null));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
