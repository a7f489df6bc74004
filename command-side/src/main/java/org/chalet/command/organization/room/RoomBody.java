package org.chalet.command.organization.room;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.chalet.command.rest.Fields;
import org.chalet.room.RoomDetails;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a room; what is absent stays as it is.
 *
 * @param location where it is; empty for nothing
 * @param capacity how many people fit in; 0 for not known
 * @param equipment what is there, as {@code projector}
 * @param colour {@code #RRGGBB}
 * @param active whether it can be booked; a new room can
 */
@Schema(name = "RoomBody")
record RoomBody(
    @Nullable String name,
    @Nullable String location,
    @Nullable Integer capacity,
    @Nullable List<@Nullable String> equipment,
    @Nullable String colour,
    @Nullable Boolean active) {
  RoomDetails details() {
    return new RoomDetails(
        name,
        location,
        capacity,
        equipment == null ? null : Fields.elements("equipment", equipment),
        colour);
  }
}
