package org.chalet.command.agenda;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chalet.command.rest.Fields;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * An agenda as people choose it; an absent field stays, but for the calendars.
 *
 * @param on whether it is told
 * @param when {@code evening}, before the day, or {@code morning}
 * @param hour on the person's clock, 0 to 23
 * @param recurring whether events that recur are told as well
 * @param days of the week that are told, {@code monday} to {@code sunday}; one at least
 * @param calendars whose events are told; null for all that one does not hide
 */
@Schema(name = "Agenda")
record AgendaBody(
    @Nullable Boolean on,
    @Nullable String when,
    @Nullable Integer hour,
    @Nullable Boolean recurring,
    @Nullable List<@Nullable String> days,
    @Nullable List<@Nullable String> calendars) {
  private static final String EVENING = "evening";
  private static final String MORNING = "morning";
  private static final int MOST_CALENDARS = 200;
  private static final int HOURS = 24;

  static AgendaBody of(Agenda agenda) {
    return new AgendaBody(
        agenda.on(),
        agenda.evening() ? EVENING : MORNING,
        agenda.hour(),
        agenda.recurring(),
        agenda.days().stream().<@Nullable String>map(AgendaBody::token).toList(),
        agenda.calendars() == null ? null : List.copyOf(agenda.calendars()));
  }

  /** Refuses INVALID_VALUE. */
  Agenda over(Agenda now) {
    int chosen = Objects.requireNonNullElse(hour, now.hour());
    if (chosen < 0 || chosen >= HOURS) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "hours are 0 to 23");
    }
    return new Agenda(
        now.account(),
        Objects.requireNonNullElse(on, now.on()),
        when == null ? now.evening() : isEvening(when),
        chosen,
        Objects.requireNonNullElse(recurring, now.recurring()),
        days == null ? now.days() : days(days),
        calendars == null ? null : calendars(calendars));
  }

  private static boolean isEvening(String when) {
    return switch (when) {
      case EVENING -> true;
      case MORNING -> false;
      default ->
          throw new Rejected(ErrorCode.INVALID_VALUE, "it is told in the evening or the morning");
    };
  }

  private static List<DayOfWeek> days(List<@Nullable String> tokens) {
    List<DayOfWeek> days =
        Fields.elements("days", tokens).stream().map(AgendaBody::day).distinct().sorted().toList();
    if (days.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "one day at least is told");
    }
    return days;
  }

  private static DayOfWeek day(String token) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> token(day).equals(token))
        .findFirst()
        .orElseThrow(() -> new Rejected(ErrorCode.INVALID_VALUE, "days are monday to sunday"));
  }

  private static String token(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> calendars(List<@Nullable String> ids) {
    if (ids.isEmpty() || ids.size() > MOST_CALENDARS) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "1 to " + MOST_CALENDARS + " calendars are chosen");
    }
    return Fields.elements("calendars", ids).stream()
        .map(id -> Fields.calendar(id).raw())
        .distinct()
        .toList();
  }
}
