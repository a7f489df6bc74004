package org.chalet.command.scheduling.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.chalet.command.Evolution;
import org.chalet.command.Persistent;
import org.chalet.kernel.message.EventName;
import org.chalet.room.RoomBooked;
import org.chalet.room.RoomFreed;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * For what times a room is kept. They never overlap, so that whether a time is free is one look
 * into the order of their starts. Kept as snapshots: nothing in it is personal.
 *
 * @param held starts and ends in turn, by booking
 * @param taken by start, in epoch seconds
 */
@EventName("room-bookings.state")
public record Bookings(Map<String, List<Long>> held, SortedMap<Long, Taken> taken) {
  static final String TYPE = "RoomBookings";
  static final Bookings NONE = new Bookings(Map.of(), TreePMap.empty());
  static final Evolution<Bookings> EVOLUTION = new BookingsEvolution();

  /** A time by its end, which is exclusive. */
  public record Taken(long end, String booking) {}

  public Bookings {
    held = Persistent.map(held);
    taken = taken instanceof PSortedMap ? taken : TreePMap.fromSortedMap(taken);
  }

  private static final class BookingsEvolution implements Evolution<Bookings> {
    @Override
    public @Nullable Bookings after(@Nullable Bookings before, Object event) {
      Bookings now = before == null ? NONE : before;
      return switch (event) {
        case RoomBooked booked -> now.kept(booked);
        case RoomFreed freed -> now.without(freed.booking());
        default -> before;
      };
    }

    @Override
    public Class<Bookings> kept() {
      return Bookings.class;
    }
  }

  private PSortedMap<Long, Taken> times() {
    return (PSortedMap<Long, Taken>) taken;
  }

  private Bookings kept(RoomBooked booked) {
    Bookings others = without(booked.booking()).after(booked.since());
    PSortedMap<Long, Taken> more = others.times();
    List<Long> times = booked.times();
    for (int at = 0; at + 1 < times.size(); at += 2) {
      more = more.plus(times.get(at), new Taken(times.get(at + 1), booked.booking()));
    }
    return new Bookings(Persistent.with(others.held, booked.booking(), times), more);
  }

  private Bookings without(String booking) {
    List<Long> known = held.getOrDefault(booking, List.of());
    PSortedMap<Long, Taken> fewer = times();
    for (int at = 0; at + 1 < known.size(); at += 2) {
      Taken then = fewer.get(known.get(at));
      if (then != null && then.booking().equals(booking)) {
        fewer = fewer.minus(known.get(at));
      }
    }
    return new Bookings(Persistent.without(held, booking), fewer);
  }

  /** Without what was over then, so that the state does not grow with the years. */
  private Bookings after(long moment) {
    PSortedMap<Long, Taken> coming = times();
    Map<String, List<Long>> left = held;
    while (!coming.isEmpty() && coming.firstEntry().getValue().end() <= moment) {
      String booking = coming.firstEntry().getValue().booking();
      coming = coming.minusFirstEntry();
      List<Long> times = left.get(booking);
      if (times != null && times.getLast() <= moment) {
        left = Persistent.without(left, booking);
      }
    }
    return new Bookings(left, coming);
  }

  /** What another booking than this has of a time, in order; empty for a time that is free. */
  List<TimeOf> others(String booking, long start, long end) {
    List<TimeOf> found = new ArrayList<>();
    Map.Entry<Long, Taken> at = times().lowerEntry(end);
    while (at != null && at.getValue().end() > start) {
      if (!at.getValue().booking().equals(booking)) {
        found.addFirst(new TimeOf(at.getKey(), at.getValue().end()));
      }
      at = times().lowerEntry(at.getKey());
    }
    return found;
  }

  boolean has(String booking) {
    return held.containsKey(booking);
  }

  /** A time that is taken; {@code end} is exclusive. */
  public record TimeOf(long start, long end) {}
}
