package org.chalet.icalendar;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.contentline.ContentLine;
import org.chalet.contentline.ContentLines;
import org.chalet.contentline.LogicalLines;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Where the components of a file of calendars are. A component ends where the next one begins or
 * its calendar ends, even if it does not say so.
 */
final class CalendarParts {
  private static final Pattern EDGE =
      Pattern.compile("(BEGIN|END)\\s*:\\s*([^\\s;:]+).*", Pattern.CASE_INSENSITIVE);

  private static final String ZONE = "VTIMEZONE";

  private final byte[] source;
  private final List<Head> heads = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private boolean inCalendar;
  private int depth;
  private String kind = "";
  private String uid = "";
  private int from;
  private int line;

  /** A calendar without what is in it, but for its zones. */
  record Head(ByteArrayOutputStream properties, List<Part> zones) {}

  /**
   * A component.
   *
   * @param head number of its calendar in the file
   * @param uid empty where it has none; of a zone, its TZID
   * @param from offset of its first octet
   * @param to offset of the first octet behind it
   */
  record Part(int head, String kind, String uid, int line, int from, int to) {
    /** The same for whatever is one object. */
    String object() {
      return uid.isEmpty() || !CalendarObject.KINDS.contains(kind)
          ? "at " + from
          : kind + ' ' + uid;
    }
  }

  private CalendarParts(byte[] source) {
    this.source = source;
  }

  /** Refuses INVALID_CALENDAR_DATA what is no calendar. */
  static CalendarParts of(byte[] file) {
    CalendarParts parts = new CalendarParts(LogicalLines.octets(file));
    parts.scan();
    if (parts.heads.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_CALENDAR_DATA, "no VCALENDAR");
    }
    return parts;
  }

  /** All but zones, in the order of the file. */
  List<Part> all() {
    return parts;
  }

  List<Head> heads() {
    return heads;
  }

  byte[] text(Part part) {
    return Arrays.copyOfRange(source, part.from(), part.to());
  }

  private void scan() {
    LogicalLines lines = new LogicalLines(source);
    while (lines.next()) {
      Matcher edge = EDGE.matcher(lines.start());
      if (!edge.matches()) {
        property(lines);
      } else if (edge.group(1).equalsIgnoreCase("BEGIN")) {
        begin(edge.group(2).toUpperCase(Locale.ROOT), lines);
      } else {
        end(edge.group(2).toUpperCase(Locale.ROOT), lines);
      }
    }
    close(source.length);
  }

  private void begin(String name, LogicalLines lines) {
    if (name.equals("VCALENDAR")) {
      close(lines.from());
      heads.add(new Head(new ByteArrayOutputStream(), new ArrayList<>()));
      inCalendar = true;
    } else if (inCalendar) {
      if (name.equals(ZONE) || CalendarObject.KINDS.contains(name)) {
        close(lines.from());
      }
      if (depth++ == 0) {
        kind = name;
        uid = "";
        from = lines.from();
        line = lines.number();
      }
    }
  }

  private void end(String name, LogicalLines lines) {
    if (name.equals("VCALENDAR")) {
      close(lines.from());
      inCalendar = false;
    } else if (depth == 1 || name.equals(kind)) {
      close(lines.to());
    } else if (depth > 1) {
      depth--;
    }
  }

  private void property(LogicalLines lines) {
    if (inCalendar && depth == 0) {
      heads.getLast().properties().write(source, lines.from(), lines.to() - lines.from());
    } else if (depth == 1) {
      String name = kind.equals(ZONE) ? "TZID" : "UID";
      if (lines.start().regionMatches(true, 0, name, 0, name.length())) {
        uid = id(name, lines);
      }
    }
  }

  private String id(String name, LogicalLines lines) {
    byte[] text = Arrays.copyOfRange(source, lines.from(), lines.to());
    try {
      ContentLine read = new ContentLines(text, ErrorCode.INVALID_CALENDAR_DATA).next();
      return read == null || !read.name().equals(name)
          ? uid
          : Property.of(name, read.value()).text().strip();
    } catch (Rejected unreadable) {
      // The component is refused with this line when it is read.
      return uid;
    }
  }

  private void close(int to) {
    if (depth > 0) {
      Part part = new Part(heads.size() - 1, kind, uid, line, from, to);
      (kind.equals(ZONE) ? heads.getLast().zones() : parts).add(part);
      depth = 0;
    }
  }
}
