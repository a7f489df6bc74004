package org.chalet.command.scheduling.room;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An instance for which there is no room.
 *
 * @param taken what is in the way, in order
 */
public record Conflict(NeededTimes.Need need, List<Bookings.TimeOf> taken) {
  private static final int MOST_TOLD = 5;

  public Conflict {
    taken = List.copyOf(taken);
  }

  /** The times that are in the way; never what for. */
  static String told(List<Conflict> conflicts) {
    List<Bookings.TimeOf> times =
        conflicts.stream().flatMap(one -> one.taken.stream()).distinct().toList();
    String told =
        times.stream()
            .limit(MOST_TOLD)
            .map(time ->
                Instant.ofEpochSecond(time.start()) + "/" + Instant.ofEpochSecond(time.end()))
            .collect(Collectors.joining(", "));
    return times.size() > MOST_TOLD ? told + ", …" : told;
  }
}
