package org.chalet.server.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** For how long a server asks to be left alone (RFC 9110, 10.2.3). */
public final class RetryAfter {
  private RetryAfter() {}

  /** Nothing where the header is missing, or is neither seconds nor a date. */
  public static Duration of(@Nullable Header header, Instant now) {
    if (header == null) {
      return Duration.ZERO;
    }
    String said = header.getValue().strip();
    try {
      return said.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(said))
          : Duration.between(now, date(said));
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }

  private static Instant date(String said) {
    return ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
