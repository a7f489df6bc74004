package org.chalet.icalendar;

import java.util.List;
import org.chalet.contentline.ContentLineWriter;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** iCalendar text in and out (RFC 5545). */
public final class ICalendars {
  private ICalendars() {}

  /** One VCALENDAR; refuses with INVALID_CALENDAR_DATA and the number of the line. */
  public static Component parse(byte[] bytes) {
    return parse(bytes, Limits.FILE);
  }

  static Component parse(byte[] bytes, Limits limits) {
    List<Component> calendars = CalendarReader.read(bytes, limits);
    if (calendars.size() > 1) {
      throw new Rejected(ErrorCode.INVALID_CALENDAR_DATA, "more than one VCALENDAR");
    }
    return calendars.getFirst();
  }

  /** Folded at 75 octets, CRLF. For generated output, never for what a client stored. */
  public static byte[] write(Component component) {
    ContentLineWriter writer = new ContentLineWriter();
    write(component, writer);
    return writer.toBytes();
  }

  private static void write(Component component, ContentLineWriter writer) {
    writer.line("BEGIN", component.name());
    for (Property property : component.properties()) {
      writer.line("", property.name(), property.parameters(), property.value());
    }
    for (Component inner : component.components()) {
      write(inner, writer);
    }
    writer.line("END", component.name());
  }

  /**
   * One calendar object resource per UID of a calendar file, each with the VTIMEZONEs that it uses
   * and without METHOD; components without a UID get one that depends on their content alone.
   */
  public static List<byte[]> split(byte[] file) {
    return split(file(file));
  }

  static List<byte[]> split(List<Component> calendars) {
    return calendars.stream()
        .flatMap(calendar -> CalendarSplit.objects(calendar).stream())
        .map(ICalendars::write)
        .toList();
  }

  /** Every VCALENDAR of a file. */
  static List<Component> file(byte[] file) {
    if (file.length > Limits.FILE.maxBytes()) {
      throw new Rejected(
          ErrorCode.TOO_LARGE, "the file has more than " + Limits.FILE.maxBytes() + " bytes");
    }
    return CalendarReader.read(file, Limits.FILE);
  }
}
