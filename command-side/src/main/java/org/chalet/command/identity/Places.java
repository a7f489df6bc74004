package org.chalet.command.identity;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Languages and time zones as people may name them. */
final class Places {
  private Places() {}

  /** A well-formed BCP 47 tag in its usual spelling. */
  static String language(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (locale.getLanguage().isEmpty() || tag.length() > 35) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "not a language tag");
      }
      return locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "not a language tag");
    }
  }

  /** A zone of the IANA database. */
  static String zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "not a time zone of the IANA database");
    }
    return name;
  }
}
