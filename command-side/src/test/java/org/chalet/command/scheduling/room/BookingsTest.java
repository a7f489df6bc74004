package org.chalet.command.scheduling.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chalet.eventformat.SnapshotCodec;
import org.chalet.room.RoomBooked;
import org.chalet.room.RoomFreed;
import org.junit.jupiter.api.Test;

class BookingsTest {
  private static final String ROOM = "room:attic";
  private static final long DAY = 86_400;

  private static Bookings after(Bookings before, Object event) {
    return Objects.requireNonNull(Bookings.EVOLUTION.after(before, event));
  }

  private static Bookings booked(Bookings before, String booking, long since, Long... times) {
    return after(before, new RoomBooked(ROOM, booking, since, List.of(times)));
  }

  @Test
  void a_time_ends_before_the_next_one_begins() {
    Bookings now = booked(Bookings.NONE, "a", 0, 100L, 200L);
    assertThat(now.others("b", 200, 300)).isEmpty();
    assertThat(now.others("b", 50, 100)).isEmpty();
    assertThat(now.others("b", 199, 300)).containsExactly(new Bookings.TimeOf(100, 200));
    assertThat(now.others("b", 120, 130)).containsExactly(new Bookings.TimeOf(100, 200));
    assertThat(now.others("a", 120, 130)).isEmpty();
  }

  @Test
  void what_is_over_is_forgotten() {
    Bookings now = booked(Bookings.NONE, "a", 0, 100L, 200L, DAY, DAY + 100);
    now = booked(now, "b", 0, 300L, 400L);
    now = booked(now, "c", 500, 600L, 700L);
    assertThat(now.held()).containsOnlyKeys("a", "c");
    assertThat(now.taken()).containsOnlyKeys(600L, DAY);
    assertThat(after(now, new RoomFreed(ROOM, "a")).taken()).containsOnlyKeys(600L);
  }

  @Test
  void it_comes_back_from_a_snapshot_as_it_was() {
    Bookings now = booked(Bookings.NONE, "a", 0, 100L, 200L, DAY, DAY + 100);
    SnapshotCodec codec = new SnapshotCodec();
    var snapshot = codec.encode(Bookings.TYPE, "room-bookings:attic", 7, Instant.EPOCH, now);
    Bookings again = codec.decode(snapshot, Bookings.class).orElseThrow();
    assertThat(again).isEqualTo(now);
    assertThat(booked(again, "b", 0, 300L, 400L).others("c", 0, 350)).hasSize(2);
  }

  /** Against a list that is looked through. */
  @Test
  void whatever_happens_it_knows_what_is_taken() {
    Random random = new Random(7);
    Bookings now = Bookings.NONE;
    Map<String, List<Long>> model = new HashMap<>();
    for (int step = 0; step < 5_000; step++) {
      String booking = "b" + random.nextInt(40);
      long start = random.nextLong(10_000);
      long end = start + 1 + random.nextLong(300);
      List<Bookings.TimeOf> expected = others(model, booking, start, end);
      assertThat(now.others(booking, start, end)).isEqualTo(expected);
      if (random.nextInt(5) == 0) {
        now = after(now, new RoomFreed(ROOM, booking));
        model.remove(booking);
      } else if (expected.isEmpty()) {
        now = booked(now, booking, 0, start, end);
        model.put(booking, List.of(start, end));
      }
    }
    assertThat(now.held()).isEqualTo(model);
  }

  private static List<Bookings.TimeOf> others(
      Map<String, List<Long>> model, String booking, long start, long end) {
    List<Bookings.TimeOf> found = new ArrayList<>();
    model.forEach((other, times) -> {
      if (!other.equals(booking) && times.getFirst() < end && times.getLast() > start) {
        found.add(new Bookings.TimeOf(times.getFirst(), times.getLast()));
      }
    });
    found.sort(Comparator.comparingLong(Bookings.TimeOf::start));
    return found;
  }
}
