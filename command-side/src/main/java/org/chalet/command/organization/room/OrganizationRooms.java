package org.chalet.command.organization.room;

import java.util.Optional;
import org.chalet.command.CommandSideParts;
import org.chalet.command.KnownRooms;
import org.chalet.command.StateReader;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.RoomScopes;
import org.chalet.store.Reservations;

/** Rooms as their organizations know them. */
public final class OrganizationRooms implements KnownRooms {
  private final Reservations reservations;
  private final StateReader states;

  public OrganizationRooms(CommandSideParts parts) {
    this.reservations = parts.reservations();
    this.states = parts.states();
  }

  @Override
  public Optional<KnownRoom> find(RoomId room) {
    return reservations
        .holder(RoomScopes.ROOMS, room.raw())
        .flatMap(organization -> states.read(organization, Organization.EVOLUTION))
        .flatMap(organization ->
            Optional.ofNullable(organization.rooms().all().get(room.raw()))
                .map(known -> new KnownRoom(organization.id(), known.name(), known.active())));
  }
}
