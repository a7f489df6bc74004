package org.chalet.query.past;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.contact.CardPut;
import org.chalet.eventformat.EventEnvelope;

/** The texts of objects, from the events that brought them. */
final class Texts {
  /** Events that are read along to save a read. */
  private static final int GAP = 8;

  private static final int LONGEST_RUN = 200;

  private final Recorded log;

  Texts(Recorded log) {
    this.log = log;
  }

  /** By position; those that were erased are missing. */
  Map<Long, byte[]> at(Collection<Long> positions) {
    Map<Long, byte[]> texts = HashMap.newHashMap(positions.size());
    Set<Long> run = new HashSet<>();
    long first = 0;
    long last = 0;
    for (long position : new TreeSet<>(positions)) {
      if (!run.isEmpty() && (position - last > GAP || position - first >= LONGEST_RUN)) {
        read(first, last, run, texts);
        run.clear();
      }
      first = run.isEmpty() ? position : first;
      last = position;
      run.add(position);
    }
    if (!run.isEmpty()) {
      read(first, last, run, texts);
    }
    return texts;
  }

  private void read(long first, long last, Set<Long> wanted, Map<Long, byte[]> to) {
    long from = first;
    while (from <= last) {
      List<EventEnvelope> events = log.from(from, (int) (last - from + 1));
      if (events.isEmpty()) {
        return;
      }
      events.stream().filter(event -> wanted.contains(event.position())).forEach(e -> add(e, to));
      from = events.getLast().position() + 1;
    }
  }

  private static void add(EventEnvelope event, Map<Long, byte[]> to) {
    switch (event.payload()) {
      case CalendarObjectPut put -> to.put(event.position(), utf8(put.text()));
      case CardPut put -> to.put(event.position(), utf8(put.text()));
      default -> {} // erased, or not readable
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
