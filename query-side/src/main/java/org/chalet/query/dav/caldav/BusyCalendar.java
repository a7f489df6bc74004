package org.chalet.query.dav.caldav;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalet.icalendar.BusyTimes;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/**
 * What a calendar says of somebody's time. Only what may meet the range, as the index knows it, is
 * looked into.
 */
public final class BusyCalendar {
  public static final XmlName TRANSPARENCY = Names.caldav("schedule-calendar-transp");

  /** Of objects in one range. */
  public static final int MOST_OBJECTS = 20_000;

  private static final int PAGE = 500;
  private static final List<String> KINDS = List.of("VEVENT", "VFREEBUSY", "VAVAILABILITY");

  private final BusyTimes busy;
  private final int most;
  private int objects;

  public BusyCalendar(BusyTimes busy) {
    this(busy, MOST_OBJECTS);
  }

  /**
   * @param most objects that are looked into
   */
  public BusyCalendar(BusyTimes busy, int most) {
    this.busy = busy;
    this.most = most;
  }

  /** Finds what may meet the range. */
  @FunctionalInterface
  public interface Index {
    Iterator<CalendarCandidate> candidates(String component);
  }

  /** Whether whatever is in it keeps nobody busy (RFC 6638, 9.1). */
  public static boolean isTransparent(CollectionProperties properties) {
    return Optional.ofNullable(properties.others().get(TRANSPARENCY.clark()))
        .filter(transparency -> transparency.contains("transparent"))
        .isPresent();
  }

  /**
   * Adds all of one calendar; refuses TOO_MANY_MATCHES. What cannot be read keeps nobody busy.
   *
   * @param read texts of objects by their names
   */
  public void add(Index index, Function<List<String>, Stream<byte[]>> read, ZoneId floating) {
    List<String> page = new ArrayList<>(PAGE);
    for (String component : KINDS) {
      Iterator<CalendarCandidate> candidates = index.candidates(component);
      while (candidates.hasNext()) {
        page.add(candidates.next().object().name());
        if (page.size() == PAGE) {
          addAll(page, read, floating);
        }
      }
    }
    addAll(page, read, floating);
  }

  private void addAll(
      List<String> names, Function<List<String>, Stream<byte[]>> read, ZoneId floating) {
    objects += names.size();
    if (objects > most) {
      throw new Rejected(ErrorCode.TOO_MANY_MATCHES, "there is too much in that time");
    }
    read.apply(names).forEach(text -> add(text, floating));
    names.clear();
  }

  private void add(byte[] text, ZoneId floating) {
    try {
      busy.add(ICalendars.parse(text), floating);
    } catch (Rejected unreadable) {
      busy.skip();
    }
  }
}
