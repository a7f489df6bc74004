package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happens on one day, by the hours: what overlaps stands side by side, as far as there is
 * room.
 */
final class DayColumn {
  private static final int DAY = 24 * 60;

  private final List<Block> blocks = new ArrayList<>();
  private final List<PrintedEvent> leftOut = new ArrayList<>();
  private final int most;

  /**
   * An event in its place.
   *
   * @param from minute of the day
   * @param lane which of {@code lanes} places beside each other
   */
  record Block(PrintedEvent event, int from, int until, int lane, int lanes) {}

  private record Span(PrintedEvent event, Lanes.Stretch at) {}

  /**
   * @param shortest minutes that are high enough to be read
   * @param most places beside each other
   */
  DayColumn(LocalDate day, List<PrintedEvent> events, int shortest, int most) {
    this.most = most;
    List<Span> cluster = new ArrayList<>();
    int end = 0;
    for (Span span : spans(day, events, shortest)) {
      if (span.at().from() >= end) {
        place(cluster);
        cluster.clear();
      }
      cluster.add(span);
      end = Math.max(end, span.at().until());
    }
    place(cluster);
  }

  private static List<Span> spans(LocalDate day, List<PrintedEvent> events, int shortest) {
    return events.stream()
        .filter(event -> !event.isBanner() && event.isOn(day))
        .map(event -> new Span(event, stretch(day, event, shortest)))
        .sorted(
            Comparator.comparingInt((Span span) -> span.at().from())
                .thenComparingInt(span -> -span.at().until()))
        .toList();
  }

  private static Lanes.Stretch stretch(LocalDate day, PrintedEvent event, int shortest) {
    int from =
        event.firstDay().isBefore(day) ? 0 : event.start().toLocalTime().toSecondOfDay() / 60;
    int until =
        event.end().toLocalDate().isAfter(day)
            ? DAY
            : event.end().toLocalTime().toSecondOfDay() / 60;
    int begin = Math.min(from, DAY - shortest);
    return new Lanes.Stretch(begin, Math.max(until, begin + shortest));
  }

  private void place(List<Span> cluster) {
    Lanes lanes = Lanes.of(cluster.stream().map(Span::at).toList());
    int count = Math.min(most, lanes.count());
    for (int i = 0; i < cluster.size(); i++) {
      Span span = cluster.get(i);
      int lane = lanes.lanes().get(i);
      if (lane < most) {
        blocks.add(new Block(span.event(), span.at().from(), span.at().until(), lane, count));
      } else {
        leftOut.add(span.event());
      }
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  List<PrintedEvent> leftOut() {
    return leftOut;
  }
}
