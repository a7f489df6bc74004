package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A file of calendars whose objects are read one at a time, so that a large one costs little more
 * than its octets, and what is wrong with one object is no harm to the others. What belongs
 * together by its UID is one object, wherever in the file it stands.
 */
public final class CalendarFile {
  private final CalendarParts parts;
  private final List<List<CalendarParts.Part>> objects;

  private CalendarFile(CalendarParts parts, List<List<CalendarParts.Part>> objects) {
    this.parts = parts;
    this.objects = objects;
  }

  /**
   * An object, or why there is none.
   *
   * @param line where it begins in the file, from 1
   * @param uid empty where it has none
   * @param text empty where it cannot be read
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Entry(long line, String uid, byte[] text, @Nullable Rejected refusal) {}

  /**
   * @throws Rejected INVALID_CALENDAR_DATA for what is no calendar, TOO_LARGE for more objects than
   *     that
   */
  public static CalendarFile of(byte[] file, int mostObjects) {
    CalendarParts parts = CalendarParts.of(file);
    Map<String, List<CalendarParts.Part>> objects = new LinkedHashMap<>();
    for (CalendarParts.Part part : parts.all()) {
      objects.computeIfAbsent(part.object(), any -> new ArrayList<>(1)).add(part);
    }
    if (objects.size() > mostObjects) {
      throw new Rejected(ErrorCode.TOO_LARGE, "a file has at most " + mostObjects + " objects");
    }
    return new CalendarFile(parts, List.copyOf(objects.values()));
  }

  /** What its calendars say of themselves, without their objects. */
  public PublishedCalendar face() {
    return PublishedCalendar.of(new CalendarPartReader(parts, Limits.FILE).faces());
  }

  /** In the order of the file. */
  public void forEach(Limits limits, Consumer<Entry> taker) {
    CalendarPartReader reader = new CalendarPartReader(parts, limits);
    for (List<CalendarParts.Part> object : objects) {
      CalendarParts.Part first = object.getFirst();
      try {
        for (Component whole : whole(object, reader)) {
          String uid = uid(whole);
          taker.accept(new Entry(first.line(), uid, ICalendars.write(whole), null));
        }
      } catch (Rejected rejected) {
        taker.accept(new Entry(first.line(), first.uid(), new byte[0], rejected));
      }
    }
  }

  /** One mostly; more where a file has different things under one UID. */
  private static List<Component> whole(List<CalendarParts.Part> object, CalendarPartReader reader) {
    List<Component> components = new ArrayList<>();
    for (CalendarParts.Part part : object) {
      components.add(reader.read(part));
    }
    Component calendar = reader.around(object, components);
    List<Component> split = CalendarSplit.objects(calendar);
    if (split.isEmpty()) {
      throw new Rejected(
          ErrorCode.UNSUPPORTED_COMPONENT,
          components.getFirst().name() + " cannot be stored on its own");
    }
    return split;
  }

  private static String uid(Component object) {
    return object.components().stream()
        .filter(part -> CalendarObject.KINDS.contains(part.name()))
        .flatMap(part -> part.property("UID").stream())
        .map(uid -> uid.text().strip())
        .findFirst()
        .orElse("");
  }
}
