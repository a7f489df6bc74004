package org.chalet.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.chalet.contentline.ContentLine;
import org.chalet.contentline.ContentLines;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;

/** Content lines to component trees. */
final class CalendarReader {
  private record Open(String name, List<Property> properties, List<Component> components) {}

  private final ContentLines lines;
  private final Limits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Component> calendars = new ArrayList<>(1);
  private int count;

  private CalendarReader(byte[] bytes, Limits limits) {
    this.lines = new ContentLines(bytes, ErrorCode.INVALID_CALENDAR_DATA);
    this.limits = limits;
  }

  /** All calendars of a stream, at least one. */
  static List<Component> read(byte[] bytes, Limits limits) {
    return new CalendarReader(bytes, limits).read();
  }

  private List<Component> read() {
    for (ContentLine line = lines.next(); line != null; line = lines.next()) {
      switch (line.name()) {
        case "BEGIN" -> begin(name(line));
        case "END" -> end(name(line));
        default -> property(line);
      }
    }
    if (!open.isEmpty()) {
      throw lines.refusal("END:" + open.getLast().name() + " is missing");
    }
    if (calendars.isEmpty()) {
      throw lines.refusal("no VCALENDAR");
    }
    return calendars;
  }

  private void begin(String name) {
    if (open.isEmpty() && !name.equals("VCALENDAR")) {
      throw lines.refusal("VCALENDAR expected, not " + name);
    }
    if (++count > limits.maxComponents() || open.size() >= limits.maxDepth()) {
      throw lines.refusal("too many components, or nested too deeply");
    }
    open.addLast(new Open(name, new ArrayList<>(), new ArrayList<>()));
  }

  private void end(String name) {
    if (open.isEmpty() || !open.getLast().name().equals(name)) {
      throw lines.refusal("END:" + name + " without its BEGIN");
    }
    Open done = open.removeLast();
    Component component = new Component(done.name(), done.properties(), done.components());
    (open.isEmpty() ? calendars : open.getLast().components()).add(component);
  }

  private void property(ContentLine line) {
    if (open.isEmpty()) {
      throw lines.refusal(line.name() + " outside of a component");
    }
    String name =
        line.group().isEmpty()
            ? line.name()
            : line.group().toUpperCase(Locale.ROOT) + "." + line.name();
    open.getLast().properties().add(new Property(name, line.parameters(), line.value()));
  }

  private static String name(ContentLine line) {
    return line.value().strip().toUpperCase(Locale.ROOT);
  }
}
