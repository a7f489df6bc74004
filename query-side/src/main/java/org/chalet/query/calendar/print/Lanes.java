package org.chalet.query.calendar.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Places stretches beside each other: each gets the first lane in which nothing overlaps it.
 *
 * @param lanes of each stretch, in the order in which they were given
 * @param count how many lanes there are
 */
record Lanes(List<Integer> lanes, int count) {
  /**
   * From one place to another.
   *
   * @param until exclusive
   */
  record Stretch(int from, int until) {
    boolean overlaps(Stretch other) {
      return from < other.until && other.from < until;
    }
  }

  static Lanes of(List<Stretch> stretches) {
    List<List<Stretch>> lanes = new ArrayList<>();
    List<Integer> chosen = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int lane = 0;
      while (lane < lanes.size() && lanes.get(lane).stream().anyMatch(stretch::overlaps)) {
        lane++;
      }
      if (lane == lanes.size()) {
        lanes.add(new ArrayList<>());
      }
      lanes.get(lane).add(stretch);
      chosen.add(lane);
    }
    return new Lanes(List.copyOf(chosen), lanes.size());
  }
}
