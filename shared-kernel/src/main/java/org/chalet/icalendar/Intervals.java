package org.chalet.icalendar;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Times that do not touch each other, by their starts; in epoch seconds, ends exclusive. */
final class Intervals {
  private final TreeMap<Long, Long> ends = new TreeMap<>();

  /** Adds a time to those that it touches. */
  void add(long start, long end) {
    if (start >= end) {
      return;
    }
    long from = start;
    long until = end;
    Map.Entry<Long, Long> before = ends.floorEntry(from);
    if (before != null && before.getValue() >= from) {
      from = before.getKey();
      until = Math.max(until, before.getValue());
    }
    Map.Entry<Long, Long> next = ends.ceilingEntry(from);
    while (next != null && next.getKey() <= until) {
      until = Math.max(until, next.getValue());
      ends.remove(next.getKey());
      next = ends.ceilingEntry(from);
    }
    ends.put(from, until);
  }

  /** Takes a time out. */
  void remove(long start, long end) {
    Map.Entry<Long, Long> before = ends.lowerEntry(start);
    if (before != null && before.getValue() > start) {
      ends.put(before.getKey(), start);
      if (before.getValue() > end) {
        ends.put(end, before.getValue());
      }
    }
    Map.Entry<Long, Long> next = ends.ceilingEntry(start);
    while (next != null && next.getKey() < end) {
      ends.remove(next.getKey());
      if (next.getValue() > end) {
        ends.put(end, next.getValue());
      }
      next = ends.ceilingEntry(start);
      if (next != null && next.getKey() >= end) {
        return;
      }
    }
  }

  Map<Long, Long> all() {
    return ends;
  }

  /** As a list of PERIODs in UTC. */
  String text() {
    StringJoiner periods = new StringJoiner(",");
    ends.forEach((start, end) -> periods.add(text(start) + '/' + text(end)));
    return periods.toString();
  }

  private static String text(long epoch) {
    return new Moment(epoch, false, Moment.UTC).text();
  }
}
