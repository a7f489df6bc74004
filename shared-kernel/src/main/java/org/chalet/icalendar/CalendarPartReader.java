package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalet.contentline.Limits;
import org.chalet.icalendar.CalendarParts.Head;
import org.chalet.icalendar.CalendarParts.Part;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Reads components of a file, each by itself. Not thread-safe. */
final class CalendarPartReader {
  private static final Pattern LINE = Pattern.compile("^line (\\d+): ");
  private static final byte[] OPENING = "BEGIN:VCALENDAR\r\n".getBytes(US_ASCII);
  private static final byte[] CLOSING = "\r\nEND:VCALENDAR\r\n".getBytes(US_ASCII);

  private final CalendarParts parts;
  private final Limits limits;

  /** Those read last: most files have one for all objects, some have one for each. */
  private int lastHead = -1;

  private Component last = nothing();

  CalendarPartReader(CalendarParts parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  /** What the calendars say of themselves. */
  List<Component> faces() {
    return parts.heads().stream().map(CalendarPartReader::face).toList();
  }

  /** Refuses what cannot be read, with the line of the file. */
  Component read(Part part) {
    if (part.to() - part.from() > limits.maxBytes()) {
      throw new Rejected(
          ErrorCode.CALENDAR_OBJECT_TOO_LARGE,
          "an object has at most " + limits.maxBytes() + " bytes");
    }
    try {
      return ICalendars.parse(enclosed(parts.text(part)), limits).components().getFirst();
    } catch (Rejected rejected) {
      throw new Rejected(rejected.code(), ofFile(rejected.detail(), part.line()));
    }
  }

  /** A calendar of these components, with the zones of the calendars that they come from. */
  Component around(List<Part> object, List<Component> components) {
    List<Component> all = new ArrayList<>();
    object.stream().map(Part::head).distinct().forEach(head -> all.addAll(head(head).components()));
    all.addAll(components);
    List<Property> properties = head(object.getFirst().head()).properties();
    return new Component("VCALENDAR", properties, all);
  }

  private Component head(int number) {
    if (number != lastHead) {
      Head head = parts.heads().get(number);
      List<Component> zones = head.zones().stream().flatMap(zone -> zone(zone).stream()).toList();
      last = face(head).withComponents(zones);
      lastHead = number;
    }
    return last;
  }

  /** Nothing for one that cannot be read: what names it may mean one that everybody knows. */
  private Optional<Component> zone(Part zone) {
    try {
      return Optional.of(read(zone));
    } catch (Rejected unreadable) {
      return Optional.empty();
    }
  }

  /** Of one that cannot be read nothing is known. */
  private static Component face(Head head) {
    try {
      return ICalendars.parse(enclosed(head.properties().toByteArray()), Limits.FILE);
    } catch (Rejected unreadable) {
      return nothing();
    }
  }

  private static Component nothing() {
    return new Component("VCALENDAR", List.of(), List.of());
  }

  /** A line of what is enclosed as a line of the file. */
  private static String ofFile(String detail, int first) {
    return LINE.matcher(detail)
        .replaceFirst(found -> "line " + (first + Integer.parseInt(found.group(1)) - 2) + ": ");
  }

  private static byte[] enclosed(byte[] text) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(text.length + 64);
    whole.writeBytes(OPENING);
    whole.writeBytes(text);
    whole.writeBytes(CLOSING);
    return whole.toByteArray();
  }
}
