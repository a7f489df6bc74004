package org.chalet.vcard.contact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels as Apple's programs write them: their own are wrapped, as in {@code _$!<HomePage>!$_}. */
final class Labels {
  private static final Pattern OWN = Pattern.compile("_\\$!<(.*)>!\\$_");

  private Labels() {}

  static @Nullable String shown(@Nullable String written) {
    if (written == null) {
      return null;
    }
    Matcher own = OWN.matcher(written);
    return own.matches() ? own.group(1) : written;
  }
}
