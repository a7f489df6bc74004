package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the first of what rings. */
final class Rings {
  private final int most;
  private final List<Ring> found = new ArrayList<>();

  /** Says what rings at a moment. */
  @FunctionalInterface
  interface Making {
    Ring at(long due);
  }

  /** Keeps so many, those due first. */
  Rings(int most) {
    this.most = most;
  }

  /** Whether something later could still be taken. */
  boolean take(long due, Making making) {
    if (found.size() >= most && due >= found.getLast().due().getEpochSecond()) {
      return false;
    }
    found.add(making.at(due));
    found.sort(Comparator.comparing(Ring::due));
    if (found.size() > most) {
      found.removeLast();
    }
    return true;
  }

  List<Ring> inOrder() {
    return found;
  }
}
