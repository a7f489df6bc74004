package org.chalet.query.dav.caldav;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ZonesByReference;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;

/** CalDAV-Timezones (RFC 7809, 5.1); without the header objects are sent as they are stored. */
final class TimeZonesWanted {
  static final String HEADER = "CalDAV-Timezones";

  private TimeZonesWanted() {}

  /** Empty where nothing is wanted. */
  static String said(DavExchange exchange) {
    return Objects.requireNonNullElse(exchange.header(HEADER), "").strip();
  }

  /** Refuses MALFORMED what is neither T nor F. */
  static Optional<UnaryOperator<Component>> of(DavExchange exchange) {
    String wanted = said(exchange);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (wanted) {
          case "T" -> ZonesByReference::with;
          case "F" -> ZonesByReference::without;
          default -> throw new Rejected(ErrorCode.MALFORMED, HEADER + " is T or F");
        });
  }
}
