package org.chalet.query.calendar.slot;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.rest.ReaderZone;
import org.chalet.scheduling.slot.FreeSlots;
import org.chalet.scheduling.slot.OpenHours;
import org.jspecify.annotations.Nullable;

/**
 * When people are to meet.
 *
 * @param attendees e-mail addresses, or accounts as {@code account:AB12345}; 1 to 100
 * @param start the wished time, {@code 2026-05-01T11:45} on the clock of the zone, or a moment with
 *     its offset
 * @param duration {@code PT1H30M}, whole minutes, at most 7 days
 * @param zone IANA name; that of the caller's account if absent
 * @param hours within which they want to meet; at any time if absent
 * @param limit how many proposals, 1 to 20; 5 if absent
 */
@Schema(name = "SlotQuestion")
public record SlotQuestion(
    @Nullable List<@Nullable String> attendees,
    @Nullable String start,
    @Nullable String duration,
    @Nullable String zone,
    @Nullable SlotHours hours,
    @Nullable Integer limit) {
  private static final int MOST_ATTENDEES = 100;
  private static final int USUAL_LIMIT = 5;
  private static final int MOST_SLOTS = 20;
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  /** Who is invited, each as they were named; refuses INVALID_VALUE. */
  List<String> named() {
    List<@Nullable String> all = attendees == null ? List.of() : attendees;
    if (all.isEmpty() || all.size() > MOST_ATTENDEES) {
      throw invalid("attendees are 1 to " + MOST_ATTENDEES);
    }
    List<String> named = new ArrayList<>();
    for (String one : all) {
      if (one == null || one.isBlank()) {
        throw invalid("each of the attendees has an address");
      }
      named.add(one.strip());
    }
    return named.stream().distinct().toList();
  }

  /** Refuses INVALID_VALUE. */
  ZoneId zone(ZoneId usual) {
    return ReaderZone.of(zone, usual);
  }

  /** Refuses INVALID_VALUE. */
  FreeSlots.Wish wish(ZoneId at) {
    return new FreeSlots.Wish(from(at), length(), most());
  }

  /** Refuses INVALID_VALUE. */
  Optional<OpenHours> openHours(ZoneId at) {
    return Optional.ofNullable(hours).map(wanted -> wanted.at(at));
  }

  private long from(ZoneId at) {
    String typed = start == null ? "" : start;
    try {
      boolean local = typed.length() <= "2026-05-01T00:00:00".length() && !typed.endsWith("Z");
      OffsetDateTime wished =
          local
              ? LocalDateTime.parse(typed).atZone(at).toOffsetDateTime()
              : OffsetDateTime.parse(typed);
      if (wished.getYear() < FIRST_YEAR || wished.getYear() > LAST_YEAR) {
        throw invalid("start is in none of the years that are looked at");
      }
      return wished.toEpochSecond();
    } catch (DateTimeException unreadable) {
      throw invalid("start is written 2026-05-01T11:45, or 2026-05-01T11:45+02:00");
    }
  }

  private long length() {
    try {
      Duration wanted = Duration.parse(duration == null ? "" : duration);
      boolean whole = wanted.equals(Duration.ofMinutes(wanted.toMinutes()));
      if (whole && wanted.isPositive() && wanted.compareTo(LONGEST) <= 0) {
        return wanted.toSeconds();
      }
    } catch (DateTimeException | ArithmeticException unreadable) {
      throw invalidDuration();
    }
    throw invalidDuration();
  }

  private int most() {
    int wanted = limit == null ? USUAL_LIMIT : limit;
    if (wanted < 1 || wanted > MOST_SLOTS) {
      throw invalid("limit is 1 to " + MOST_SLOTS);
    }
    return wanted;
  }

  private static Rejected invalidDuration() {
    return invalid("a duration is written PT1H30M, has whole minutes, and at most 7 days");
  }

  static Rejected invalid(String why) {
    return new Rejected(ErrorCode.INVALID_VALUE, why);
  }
}
