package org.chalet.icalendar;

import java.time.zone.ZoneRules;

/**
 * An override for its instance and all later ones (RANGE=THISANDFUTURE).
 *
 * @param since epoch second of the first original start that it changes
 * @param shift by how many seconds it moves a start
 */
record RangeChange(Component component, Extent extent, long since, long shift) {
  static RangeChange of(
      Component component, Extent extent, Moment recurrenceId, ZoneRules floating) {
    long since = recurrenceId.epoch(floating);
    return new RangeChange(component, extent, since, extent.from(floating) - since);
  }

  /** The changed instance that takes the place of the one at {@code original}. */
  Instance apply(Moment original, ZoneRules floating) {
    Moment start = extent.start();
    boolean sameClock = original.date() == start.date();
    long local =
        sameClock ? original.local() : Math.floorDiv(original.local(), Moment.DAY) * Moment.DAY;
    Moment moved = start.at(local + shiftOf(start));
    return Instance.of(component, extent.at(moved), original, floating);
  }

  private long shiftOf(Moment start) {
    return start.date() ? Math.floorDiv(shift + Moment.DAY / 2, Moment.DAY) * Moment.DAY : shift;
  }
}
