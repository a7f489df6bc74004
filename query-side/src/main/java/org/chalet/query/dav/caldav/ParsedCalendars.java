package org.chalet.query.dav.caldav;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.jspecify.annotations.Nullable;

/** Objects parsed lately, by ETag: recurring ones are looked into by every query. */
final class ParsedCalendars {
  private static final int LARGEST_SHARE = 16;

  private record Parsed(Component calendar, int octets) {}

  private final int mostOctets;
  private final Map<String, Parsed> recent = new LinkedHashMap<>(64, 0.75f, true);
  private int octets;

  ParsedCalendars(int mostOctets) {
    this.mostOctets = mostOctets;
  }

  Component get(String etag, byte[] bytes) {
    Component known = recent(etag);
    if (known != null) {
      return known;
    }
    Component calendar = ICalendars.parse(bytes);
    if (bytes.length <= mostOctets / LARGEST_SHARE) {
      keep(etag, new Parsed(calendar, bytes.length));
    }
    return calendar;
  }

  private synchronized @Nullable Component recent(String etag) {
    Parsed parsed = recent.get(etag);
    return parsed == null ? null : parsed.calendar();
  }

  private synchronized void keep(String etag, Parsed parsed) {
    Parsed before = recent.put(etag, parsed);
    octets += parsed.octets() - (before == null ? 0 : before.octets());
    var eldest = recent.entrySet().iterator();
    while (octets > mostOctets && eldest.hasNext()) {
      octets -= eldest.next().getValue().octets();
      eldest.remove();
    }
  }
}
