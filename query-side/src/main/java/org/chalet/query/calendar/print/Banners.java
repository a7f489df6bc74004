package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Events as bars across the days of a row, those that last longest above the others; what does not
 * fit is counted for each day.
 */
final class Banners {
  private static final Comparator<PrintedEvent> ORDER =
      Comparator.comparing(PrintedEvent::isBanner, Comparator.reverseOrder())
          .thenComparing(PrintedEvent::firstDay)
          .thenComparing(PrintedEvent::lastDay, Comparator.reverseOrder())
          .thenComparing(PrintedEvent::start);

  private final List<Placed> bars = new ArrayList<>();
  private final List<Integer> shown = new ArrayList<>();
  private final int lanes;

  private record Placed(PrintedEvent event, Lanes.Stretch at, int lane) {
    boolean covers(int column) {
      return at.from() <= column && column < at.until();
    }
  }

  /** The events that are on one of the days. */
  Banners(LocalDate first, int days, List<PrintedEvent> all, int room) {
    LocalDate last = first.plusDays(days - 1L);
    List<PrintedEvent> events =
        all.stream()
            .filter(event -> !event.firstDay().isAfter(last) && !event.lastDay().isBefore(first))
            .sorted(ORDER)
            .toList();
    List<Lanes.Stretch> stretches =
        events.stream().map(event -> stretch(event, first, days)).toList();
    Lanes placed = Lanes.of(stretches);
    for (int i = 0; i < events.size(); i++) {
      bars.add(new Placed(events.get(i), stretches.get(i), placed.lanes().get(i)));
    }
    for (int column = 0; column < days; column++) {
      shown.add(lanesShown(column, room));
    }
    lanes = Math.min(placed.count(), room);
  }

  /** The last lane of a column tells what it has more. */
  private int lanesShown(int column, int room) {
    boolean fits = bars.stream().noneMatch(bar -> bar.covers(column) && bar.lane() >= room);
    return fits ? room : Math.max(0, room - 1);
  }

  private static Lanes.Stretch stretch(PrintedEvent event, LocalDate first, int days) {
    int from = column(event.firstDay(), first, days);
    int until = column(event.lastDay().plusDays(1), first, days);
    return new Lanes.Stretch(from, Math.max(from + 1, until));
  }

  private static int column(LocalDate day, LocalDate first, int days) {
    return Math.clamp(ChronoUnit.DAYS.between(first, day), 0, days);
  }

  /** Draws a part of a bar, from one column to before another. */
  @FunctionalInterface
  interface Bar {
    void draw(PrintedEvent event, int lane, int from, int until);
  }

  /** Draws how many there are more in a column. */
  @FunctionalInterface
  interface More {
    void draw(int count, int lane, int column);
  }

  /** How many lanes have something in them. */
  int lanes() {
    return lanes;
  }

  /** Those of which no part is shown. */
  List<PrintedEvent> leftOut() {
    return bars.stream()
        .filter(bar -> {
          for (int column = bar.at().from(); column < bar.at().until(); column++) {
            if (isShown(bar, column)) {
              return false;
            }
          }
          return true;
        })
        .map(Placed::event)
        .toList();
  }

  private boolean isShown(Placed bar, int column) {
    return bar.lane() < shown.get(column);
  }

  void draw(Bar drawn, More more) {
    bars.forEach(bar -> draw(bar, drawn));
    for (int i = 0; i < shown.size(); i++) {
      int column = i;
      int hidden =
          (int) bars.stream().filter(bar -> bar.covers(column) && !isShown(bar, column)).count();
      if (hidden > 0) {
        more.draw(hidden, shown.get(column), column);
      }
    }
  }

  private void draw(Placed bar, Bar drawn) {
    int from = bar.at().from();
    while (from < bar.at().until()) {
      int until = from;
      while (until < bar.at().until() && isShown(bar, until)) {
        until++;
      }
      if (until > from) {
        drawn.draw(bar.event(), bar.lane(), from, until);
      }
      from = until + 1;
    }
  }
}
