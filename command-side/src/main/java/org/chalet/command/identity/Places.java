package org.chalet.command.identity;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Languages and time zones as people may name them. */
final class Places {
  private Places() {}

  /** The BCP 47 tag of a language that has a name, in its usual spelling. */
  static String language(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (tag.length() > 35 || !isKnown(locale.getLanguage())) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "not a language tag");
      }
      return locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "not a language tag");
    }
  }

  private static boolean isKnown(String language) {
    return !language.isEmpty()
        && !Locale.of(language).getDisplayLanguage(Locale.ENGLISH).equals(language);
  }

  /** A zone of the IANA database. */
  static String zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "not a time zone of the IANA database");
    }
    return name;
  }
}
