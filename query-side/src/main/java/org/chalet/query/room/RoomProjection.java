package org.chalet.query.room;

import static org.chalet.query.room.RoomSchema.BOOKINGS;
import static org.chalet.query.room.RoomSchema.BY_BOOKING;
import static org.chalet.query.room.RoomSchema.IN;
import static org.chalet.query.room.RoomSchema.ROOMS;

import java.util.List;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.room.RoomBooked;
import org.chalet.room.RoomEvent;
import org.chalet.room.RoomFreed;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;

/** Rooms and the times for which they are kept. */
public final class RoomProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return RoomSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("room", "organization");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case RoomEvent room ->
          changes.put(
              ROOMS,
              room.room(),
              new RoomDocument(
                  room.organization(),
                  room.room(),
                  room.name(),
                  room.location(),
                  room.capacity(),
                  room.equipment(),
                  room.colour(),
                  room.active()));
      case RoomBooked booked -> {
        changes.removeAll(BOOKINGS, Scan.of(BY_BOOKING, booked.room(), booked.booking()));
        keep(booked, changes);
      }
      case RoomFreed freed ->
          changes.removeAll(BOOKINGS, Scan.of(BY_BOOKING, freed.room(), freed.booking()));
      case OrganizationDeleted deleted ->
          changes.removeAll(ROOMS, Scan.of(IN, deleted.organization()));
      default -> {}
    }
  }

  private static void keep(RoomBooked booked, Changes changes) {
    List<Long> times = booked.times();
    for (int at = 0; at + 1 < times.size(); at += 2) {
      changes.put(
          BOOKINGS,
          BookingDocument.id(booked.room(), booked.booking(), times.get(at)),
          new BookingDocument(booked.room(), booked.booking(), times.get(at), times.get(at + 1)));
    }
  }
}
