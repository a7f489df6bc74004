package org.chalet.query.room;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Which rooms somebody looks for.
 *
 * @param time when it is needed; null where nobody says
 * @param capacity for how many people at least; 0 where nobody says
 * @param equipment all that has to be there
 */
record RoomSearch(@Nullable Range time, int capacity, List<String> equipment, boolean retired) {
  private static final Duration LONGEST = Duration.ofDays(31);

  /**
   * A stretch of time, in epoch seconds.
   *
   * @param until exclusive
   */
  record Range(long from, long until) {}

  /** Refuses INVALID_VALUE. */
  static RoomSearch of(
      @Nullable String from,
      @Nullable String to,
      @Nullable Integer capacity,
      @Nullable List<String> equipment,
      @Nullable Boolean retired) {
    int people = capacity == null ? 0 : capacity;
    if (people < 0) {
      throw refusal("a capacity is no less than 0");
    }
    return new RoomSearch(
        range(from, to),
        people,
        equipment == null
            ? List.of()
            : equipment.stream().map(one -> one.strip().toLowerCase(Locale.ROOT)).toList(),
        Boolean.TRUE.equals(retired));
  }

  private static @Nullable Range range(@Nullable String from, @Nullable String to) {
    if (from == null && to == null) {
      return null;
    }
    if (from == null || to == null) {
      throw refusal("from and to say together which time is meant");
    }
    Range range = new Range(moment(from), moment(to));
    if (range.from >= range.until || range.until - range.from > LONGEST.toSeconds()) {
      throw refusal("a range ends after it begins, and has at most 31 days");
    }
    return range;
  }

  private static long moment(String text) {
    try {
      return OffsetDateTime.parse(text).toEpochSecond();
    } catch (DateTimeException unreadable) {
      throw refusal("a moment is written 2026-05-01T09:00:00+02:00");
    }
  }

  private static Rejected refusal(String why) {
    return new Rejected(ErrorCode.INVALID_VALUE, why);
  }

  /** What nobody said of a room does not rule it out. */
  boolean admits(RoomDocument room) {
    List<String> there =
        room.equipment().stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    return (room.active() || retired)
        && (room.capacity() == 0 || room.capacity() >= capacity)
        && there.containsAll(equipment);
  }

  /** Free ones first; then those that are only as large as need be, and what fits by name. */
  Comparator<RoomAnswer> order() {
    Comparator<RoomAnswer> byName =
        Comparator.comparing((RoomAnswer room) -> room.name().toLowerCase(Locale.ROOT))
            .thenComparing(RoomAnswer::id);
    Comparator<RoomAnswer> byFit =
        Comparator.comparingInt(room -> room.capacity() == 0 ? Integer.MAX_VALUE : room.capacity());
    Comparator<RoomAnswer> freeFirst =
        Comparator.comparing(room -> Boolean.FALSE.equals(room.free()));
    return freeFirst.thenComparing(capacity == 0 ? byName : byFit).thenComparing(byName);
  }
}
