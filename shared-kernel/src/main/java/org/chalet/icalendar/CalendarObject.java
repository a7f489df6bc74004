package org.chalet.icalendar;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * A calendar object resource (RFC 4791 4.1): one UID and one kind of component.
 *
 * @param componentName VEVENT, VTODO, VJOURNAL, VFREEBUSY or VAVAILABILITY
 */
public record CalendarObject(String uid, String componentName, Component calendar, TimeSpan span) {
  static final Set<String> KINDS =
      Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");

  /** How far a place on earth may be from UTC, in seconds. */
  private static final long WIDEST_OFFSET = 14 * 3600;

  private static final int MAX_UID = 1_000;

  /**
   * Refuses with INVALID_CALENDAR_DATA, INVALID_CALENDAR_OBJECT, UNSUPPORTED_COMPONENT or
   * CALENDAR_OBJECT_TOO_LARGE.
   */
  public static CalendarObject of(byte[] bytes, Limits limits) {
    if (bytes.length > limits.maxBytes()) {
      throw new Rejected(
          ErrorCode.CALENDAR_OBJECT_TOO_LARGE,
          "the object has more than " + limits.maxBytes() + " bytes");
    }
    Component calendar = ICalendars.parse(bytes, limits);
    verifyHeader(calendar);
    List<Component> parts = parts(calendar);
    String kind = parts.getFirst().name();
    String uid = uid(parts.getFirst());
    Set<String> masters = new HashSet<>();
    for (Component part : parts) {
      verify(part.name().equals(kind), "components of different kinds");
      verify(uid(part).equals(uid), "components with different UIDs");
      verify(part.has("RECURRENCE-ID") || masters.add(uid), "two components without RECURRENCE-ID");
      ComponentCheck.verify(part, calendar);
    }
    return new CalendarObject(uid, kind, calendar, span(calendar, kind));
  }

  private static void verifyHeader(Component calendar) {
    Optional<String> version = calendar.property("VERSION").map(text -> text.value().strip());
    if (version.isPresent() && !version.get().endsWith("2.0")) {
      throw new Rejected(
          ErrorCode.INVALID_CALENDAR_DATA, "version " + version.get() + " is not 2.0");
    }
    verify(!calendar.has("METHOD"), "METHOD is for messages, not for stored objects");
  }

  private static List<Component> parts(Component calendar) {
    List<Component> parts =
        calendar.components().stream()
            .filter(component -> KINDS.contains(component.name()))
            .toList();
    Optional<Component> other =
        calendar.components().stream()
            .filter(component -> !component.name().equals("VTIMEZONE"))
            .findFirst();
    if (parts.isEmpty() && other.isPresent() && !other.get().name().equals("VCALENDAR")) {
      throw new Rejected(
          ErrorCode.UNSUPPORTED_COMPONENT, other.get().name() + " cannot be stored on its own");
    }
    verify(!parts.isEmpty(), "no event, task, journal entry or free/busy time");
    return parts;
  }

  private static String uid(Component component) {
    String uid = component.property("UID").map(text -> text.text().strip()).orElse("");
    verify(!uid.isEmpty(), component.name() + " without UID");
    verify(uid.length() <= MAX_UID, "UID longer than " + MAX_UID + " characters");
    return uid;
  }

  private static void verify(boolean holds, String otherwise) {
    if (!holds) {
      throw new Rejected(ErrorCode.INVALID_CALENDAR_OBJECT, otherwise);
    }
  }

  private static TimeSpan span(Component calendar, String kind) {
    TimeSpan span = new Timeline(calendar, kind, ZoneOffset.UTC).span();
    return ComponentCheck.floats(calendar, kind) ? widened(span) : span;
  }

  private static TimeSpan widened(TimeSpan span) {
    return new TimeSpan(
        Math.abs(span.start()) > Timeline.BOUND ? span.start() : span.start() - WIDEST_OFFSET,
        Math.abs(span.end()) > Timeline.BOUND ? span.end() : span.end() + WIDEST_OFFSET);
  }
}
