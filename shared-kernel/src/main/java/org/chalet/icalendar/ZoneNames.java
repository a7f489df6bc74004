package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Names of time zones that programs write: IANA, IANA behind a vendor's prefix, Windows. */
final class ZoneNames {
  private static final Map<String, String> IANA = ianaNames();
  private static final Map<String, String> WINDOWS = windowsNames();

  private ZoneNames() {}

  /** Names that mean one zone whatever a VTIMEZONE of that name says. */
  static Optional<ZoneRules> unmistakable(String name) {
    return isUtc(name) ? Optional.of(Moment.UTC) : id(name).flatMap(ZoneNames::rules);
  }

  /** The zone that such a name means, for those who cannot do with its rules. */
  static Optional<ZoneId> zone(String name) {
    return isUtc(name) ? Optional.of(ZoneOffset.UTC) : id(name).map(ZoneId::of);
  }

  private static boolean isUtc(String name) {
    return name.equalsIgnoreCase("utc")
        || name.equalsIgnoreCase("gmt")
        || name.equalsIgnoreCase("z");
  }

  private static Optional<String> id(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String windows = WINDOWS.getOrDefault(lower, WINDOWS.get(lower + " standard time"));
    if (windows != null) {
      return Optional.of(windows);
    }
    for (String tail = lower;
        tail.indexOf('/') >= 0;
        tail = tail.substring(tail.indexOf('/') + 1)) {
      String iana = IANA.get(tail);
      if (iana != null) {
        return Optional.of(iana);
      }
    }
    return Optional.empty();
  }

  /** Short names such as CET or PST, and offsets. */
  static Optional<ZoneRules> any(String name) {
    String iana = IANA.get(name.toLowerCase(Locale.ROOT));
    return rules(
        iana != null ? iana : ZoneId.SHORT_IDS.getOrDefault(name.toUpperCase(Locale.ROOT), name));
  }

  /** Windows names whose zone this Java does not know; for the test that there is none. */
  static List<String> unknownWindowsZones() {
    return WINDOWS.values().stream().filter(id -> rules(id).isEmpty()).sorted().toList();
  }

  private static Optional<ZoneRules> rules(String id) {
    try {
      return Optional.of(ZoneId.of(id).getRules());
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Map<String, String> ianaNames() {
    Map<String, String> names = new HashMap<>();
    ZoneId.getAvailableZoneIds().forEach(id -> names.put(id.toLowerCase(Locale.ROOT), id));
    return Map.copyOf(names);
  }

  private static Map<String, String> windowsNames() {
    Map<String, String> names = new HashMap<>();
    InputStream table =
        Objects.requireNonNull(ZoneNames.class.getResourceAsStream("windows-zones.txt"));
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        names.put(line.substring(0, equals).toLowerCase(Locale.ROOT), line.substring(equals + 1));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Map.copyOf(names);
  }
}
