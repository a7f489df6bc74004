package org.chalet.scheduling.itip;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** What makes a difference to attendees. */
final class Significance {
  private static final Set<String> INSIGNIFICANT =
      Set.of(
          "DTSTAMP",
          "LAST-MODIFIED",
          "CREATED",
          "SEQUENCE",
          "EXDATE",
          "CATEGORIES",
          "COMPLETED",
          "PERCENT-COMPLETE");

  /** What decides when it takes place; a change asks for new answers (RFC 5546, 2.1.4). */
  private static final Set<String> TIMES =
      Set.of("DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "RDATE");

  private Significance() {}

  /** Whether two views of one attendee say the same. */
  static boolean same(Meeting one, Meeting other) {
    return one.excluded().keySet().equals(other.excluded().keySet())
        && essence(one).equals(essence(other));
  }

  /** Whether only answers differ, and what is of no importance to attendees. */
  static boolean sameVersion(Meeting one, Meeting other) {
    return same(one, other)
        && one.parts().entrySet().stream()
            .allMatch(part ->
                Participants.sequence(part.getValue())
                    == Participants.sequence(
                        other.parts().getOrDefault(part.getKey(), part.getValue())));
  }

  private static Map<String, List<String>> essence(Meeting meeting) {
    Map<String, List<String>> essence = new TreeMap<>();
    meeting.parts().forEach((key, part) -> essence.put(key, essence(part).sorted().toList()));
    return essence;
  }

  private static Stream<String> essence(Component part) {
    return part.properties().stream()
        .filter(property -> !INSIGNIFICANT.contains(property.name()))
        .filter(property -> !property.name().startsWith("X-"))
        .map(Significance::essence);
  }

  private static String essence(Property property) {
    return switch (property.name()) {
      case "ATTENDEE" ->
          "ATTENDEE " + Participants.address(property) + property.parameter("ROLE").orElse("");
      case "ORGANIZER" -> "ORGANIZER " + Participants.address(property);
      default -> property.name() + property.parameters() + property.value();
    };
  }

  /** Whether the part takes place at another time than before. */
  static boolean moved(Meeting former, Component before, Meeting now, Component after) {
    return !times(former, before).equals(times(now, after));
  }

  private static List<String> times(Meeting meeting, Component part) {
    return part.properties().stream()
        .filter(property -> TIMES.contains(property.name()))
        .map(property -> property.name() + '=' + time(meeting, property))
        .sorted()
        .toList();
  }

  private static String time(Meeting meeting, Property property) {
    return property.name().startsWith("D") && !property.name().equals("DURATION")
        ? meeting.key(property).orElse(property.value()) + property.parameter("TZID").orElse("")
        : property.value();
  }
}
