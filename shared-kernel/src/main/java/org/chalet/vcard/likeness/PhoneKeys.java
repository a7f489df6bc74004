package org.chalet.vcard.likeness;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subscriber that a number reaches. Numbers without a country are read as in the card's own
 * country, else as in the reader's.
 */
final class PhoneKeys {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final int FEWEST_DIGITS = 5;
  private static final int LONGEST = 60;
  private static final Map<String, String> COUNTRIES = countries();

  private final @Nullable String region;

  /**
   * @param region of ISO 3166, as {@code CH}; null where nobody knows
   */
  PhoneKeys(@Nullable String region) {
    this.region = region;
  }

  /** Empty for what is no number. */
  String of(String written, @Nullable String ofCard) {
    String text = written.startsWith("tel:") ? written.substring("tel:".length()) : written;
    String digits = digits(text);
    if (digits.length() < FEWEST_DIGITS || text.length() > LONGEST) {
      return "";
    }
    String from = ofCard == null ? region : ofCard;
    if (isE164(text)) {
      return text;
    }
    try {
      return key(NUMBERS.parse(text, from));
    } catch (NumberParseException notANumberThere) {
      return digits;
    }
  }

  private static String key(PhoneNumber number) {
    String extension = number.hasExtension() ? "x" + number.getExtension() : "";
    return "+"
        + number.getCountryCode()
        + (number.isItalianLeadingZero() ? "0" : "")
        + number.getNationalNumber()
        + extension;
  }

  /** As most programs store numbers; nothing is left to find out. */
  private static boolean isE164(String text) {
    if (text.length() < 9 || text.length() > 16 || text.charAt(0) != '+') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.startsWith("+0");
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** The region of a written international number; null for others. */
  static @Nullable String regionOf(String written) {
    if (!written.startsWith("+")) {
      return null;
    }
    try {
      return NUMBERS.getRegionCodeForCountryCode(NUMBERS.parse(written, null).getCountryCode());
    } catch (NumberParseException notInternational) {
      return null;
    }
  }

  /** Whether numbers can be read as in that region. */
  static boolean knows(String region) {
    return NUMBERS.getSupportedRegions().contains(region);
  }

  /** The region that an address names by its code, or in English, German, French or Italian. */
  static Optional<String> regionNamed(String country) {
    return Optional.ofNullable(COUNTRIES.get(country.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      countries.put(code.toLowerCase(Locale.ROOT), code);
      for (String language : new String[] {"en", "de", "fr", "it"}) {
        countries.put(
            country.getDisplayCountry(Locale.of(language)).toLowerCase(Locale.ROOT), code);
      }
    }
    return countries;
  }
}
