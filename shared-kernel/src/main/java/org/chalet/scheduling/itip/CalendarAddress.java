package org.chalet.scheduling.itip;

import java.util.Locale;
import java.util.Optional;
import org.chalet.kernel.value.EmailAddress;

/**
 * A calendar user address (RFC 5545, 3.3.3).
 *
 * @param uri in the form in which equal addresses are equal: {@code mailto:anna@example.org}
 */
public record CalendarAddress(String uri) {
  private static final String MAILTO = "mailto:";

  public CalendarAddress {
    uri = normalized(uri.strip());
  }

  /** Of somebody who is reached by mail. */
  public static CalendarAddress ofEmail(String address) {
    return new CalendarAddress(MAILTO + address);
  }

  /** What stands behind {@code mailto:}; empty for other schemes. */
  public Optional<String> email() {
    return uri.startsWith(MAILTO) ? Optional.of(uri.substring(MAILTO.length())) : Optional.empty();
  }

  private static String normalized(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    if (lower.startsWith(MAILTO)) {
      return MAILTO + EmailAddress.normalized(typed.substring(MAILTO.length()).replace("%40", "@"));
    }
    return lower.startsWith("urn:") ? lower : typed;
  }

  @Override
  public String toString() {
    return uri;
  }
}
