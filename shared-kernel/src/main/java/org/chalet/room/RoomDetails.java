package org.chalet.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a room; null leaves what was said.
 *
 * @param location where it is; empty for nothing
 * @param capacity how many people fit in; 0 for not known
 * @param equipment what is there, as {@code projector}
 * @param colour {@code #RRGGBB}
 */
public record RoomDetails(
    @Nullable String name,
    @Nullable String location,
    @Nullable Integer capacity,
    @Nullable List<String> equipment,
    @Nullable String colour) {
  public RoomDetails {
    equipment = equipment == null ? null : List.copyOf(equipment);
  }
}
