package org.chalet.icalendar.entry;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** When an event happens, or a task is to be done. */
final class EntryTimes {
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:\\d{1,5}W|(?=.)(?:\\d{1,5}D)?(?:T(?=.)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,6}S)?)?)");

  private final Component part;
  private final EntryDetails wanted;
  private final String endName;
  private final @Nullable String wantedEnd;
  private final TimeForm form;

  private EntryTimes(Component part, EntryDetails wanted, String usualZone) {
    this.part = part;
    this.wanted = wanted;
    boolean task = part.name().equals("VTODO");
    this.endName = task ? "DUE" : "DTEND";
    this.wantedEnd = task ? wanted.due() : wanted.end();
    this.form = form(usualZone);
  }

  /**
   * The component at the wanted times; refuses INVALID_VALUE.
   *
   * @param usualZone where none is said
   */
  static Component applied(Component part, EntryDetails wanted, String usualZone) {
    boolean said =
        wanted.allDay() != null
            || wanted.start() != null
            || wanted.end() != null
            || wanted.due() != null
            || wanted.duration() != null
            || wanted.zone() != null;
    return said ? new EntryTimes(part, wanted, usualZone).applied() : part;
  }

  /** The form of times that a component has, or would have. */
  static Optional<TimeForm> formOf(Component part) {
    return part.property("DTSTART").or(() -> part.property("DUE")).map(TimeForm::of);
  }

  private TimeForm form(String usualZone) {
    Optional<TimeForm> now = formOf(part);
    String typed = notEmpty(wanted.start()).or(() -> notEmpty(wantedEnd)).orElse(null);
    boolean allDay =
        wanted.allDay() != null
            ? wanted.allDay()
            : typed != null ? TimeForm.isDate(typed) : now.map(TimeForm::allDay).orElse(false);
    if (wanted.zone() != null) {
      return new TimeForm(allDay, TimeForm.knownZone(wanted.zone()));
    }
    String zone =
        now.filter(one -> !one.allDay()).map(TimeForm::zone).orElse(allDay ? "" : usualZone);
    return new TimeForm(allDay, zone);
  }

  private static Optional<String> notEmpty(@Nullable String text) {
    return Optional.ofNullable(text).filter(one -> !one.isEmpty());
  }

  private Component applied() {
    LocalDateTime before = local("DTSTART");
    LocalDateTime start = newStart(before);
    List<Property> properties = new ArrayList<>();
    for (Property property : part.properties()) {
      boolean replaced =
          property.name().equals("DTSTART")
              || property.name().equals(endName)
              || property.name().equals("DURATION");
      if (!replaced) {
        properties.add(property);
      }
    }
    if (start != null) {
      properties.add(property("DTSTART", start, before));
    }
    end(before, start).ifPresent(properties::add);
    return part.withProperties(properties);
  }

  private @Nullable LocalDateTime local(String name) {
    return part.property(name).flatMap(TimeForm::local).orElse(null);
  }

  private @Nullable LocalDateTime newStart(@Nullable LocalDateTime before) {
    String typed = wanted.start();
    if (typed == null) {
      return before == null ? null : inForm(before);
    }
    if (typed.isEmpty()) {
      if (!part.name().equals("VTODO")) {
        throw Lists.refusal("an event has a start");
      }
      return null;
    }
    return inForm(TimeForm.typed(typed));
  }

  private LocalDateTime inForm(LocalDateTime time) {
    return form.allDay() ? time.toLocalDate().atStartOfDay() : time;
  }

  /** What does not change keeps its parameters, as the name that a program gave its zone. */
  private Property property(String name, LocalDateTime time, @Nullable LocalDateTime before) {
    Optional<Property> now = part.property(name);
    boolean sameForm = now.filter(one -> TimeForm.of(one).equals(form)).isPresent();
    return sameForm && before != null
        ? now.orElseThrow().withValue(form.value(time))
        : form.property(name, time);
  }

  private Optional<Property> end(@Nullable LocalDateTime before, @Nullable LocalDateTime start) {
    String duration = wanted.duration();
    if (wantedEnd != null) {
      return wantedEnd.isEmpty() ? Optional.empty() : Optional.of(ending(start, wantedEnd));
    }
    if (duration != null) {
      return duration.isEmpty() ? Optional.empty() : Optional.of(lasting(start, duration));
    }
    Optional<Property> lasts = part.property("DURATION");
    if (lasts.isPresent()) {
      boolean fits = !form.allDay() || lasts.get().value().indexOf('T') < 0;
      return fits ? lasts : Optional.empty();
    }
    LocalDateTime end = local(endName);
    return end == null ? Optional.empty() : Optional.of(kept(before, start, end));
  }

  private Property ending(@Nullable LocalDateTime start, String typed) {
    LocalDateTime end = inForm(TimeForm.typed(typed));
    boolean late = start == null || (form.allDay() ? end.isAfter(start) : !end.isBefore(start));
    boolean dueThatDay = part.name().equals("VTODO") && start != null && end.equals(start);
    if (!late && !dueThatDay) {
      throw Lists.refusal("it ends before it starts");
    }
    return property(endName, end, local(endName));
  }

  private Property lasting(@Nullable LocalDateTime start, String duration) {
    boolean days = duration.indexOf('T') < 0;
    if (start == null || !DURATION.matcher(duration).matches() || form.allDay() && !days) {
      throw Lists.refusal("a duration is written PT1H30M, of days P2D, and needs a start");
    }
    return Property.of("DURATION", duration);
  }

  /** It lasts as long as it did, by the clock on the wall. */
  private Property kept(
      @Nullable LocalDateTime before, @Nullable LocalDateTime start, LocalDateTime end) {
    TimeForm former = part.property(endName).map(TimeForm::of).orElse(form);
    LocalDateTime moved = end;
    if (before != null && start != null) {
      moved = start.plus(Duration.between(before, end));
    }
    if (former.allDay() && !form.allDay() && start != null) {
      moved = start.plusHours(1);
    }
    if (form.allDay() && !former.allDay() && start != null) {
      boolean midnight = moved.toLocalTime().toSecondOfDay() == 0;
      moved = moved.toLocalDate().plusDays(midnight ? 0 : 1).atStartOfDay();
      moved = moved.isAfter(start) ? moved : start.plusDays(1);
    }
    return property(endName, inForm(moved), end);
  }

  /** Whether a text is a duration with a sign, as reminders have it. */
  static boolean isOffset(String text) {
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return DURATION.matcher(unsigned).matches();
  }
}
