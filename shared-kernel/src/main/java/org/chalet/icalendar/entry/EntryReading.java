package org.chalet.icalendar.entry;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** Reads components into people's words. */
public final class EntryReading {
  private EntryReading() {}

  /** All that a component says and people know a word for. */
  public static EntryDetails of(Component part) {
    Optional<TimeForm> form = EntryTimes.formOf(part);
    boolean task = part.name().equals("VTODO");
    return new EntryDetails(
        text(part, "SUMMARY"),
        text(part, "DESCRIPTION"),
        text(part, "LOCATION"),
        value(part, "URL"),
        value(part, "COLOR"),
        token(part, "CLASS"),
        token(part, "STATUS"),
        task ? null : isBusy(part),
        number(part, "PRIORITY"),
        categories(part),
        form.map(TimeForm::allDay).orElse(null),
        time(part, "DTSTART"),
        task ? null : time(part, "DTEND"),
        value(part, "DURATION"),
        form.filter(one -> !one.allDay()).map(TimeForm::zone).orElse(null),
        Reminders.of(part),
        Participants.of(part),
        Links.of(part),
        Links.meetingOf(part),
        Repetitions.of(part),
        task ? time(part, "DUE") : null,
        number(part, "PERCENT-COMPLETE"),
        moment(part, "COMPLETED"),
        parent(part).orElse(null));
  }

  /** Whether it keeps its people from other things. */
  public static boolean isBusy(Component part) {
    return part.property("TRANSP")
        .filter(one -> one.value().strip().equalsIgnoreCase("TRANSPARENT"))
        .isEmpty();
  }

  /** Whoever invites. */
  public static Optional<Participant> organizer(Component part) {
    return Participants.organizer(part);
  }

  /** UID of the task that this one is a part of (RFC 5545, 3.8.4.5). */
  public static Optional<String> parent(Component part) {
    return part.properties("RELATED-TO").stream()
        .filter(EntryReading::isParent)
        .map(Property::text)
        .findFirst();
  }

  static boolean isParent(Property related) {
    return related.name().equals("RELATED-TO")
        && related.parameter("RELTYPE").map("PARENT"::equalsIgnoreCase).orElse(true);
  }

  /** A text of the component; null where it says none. */
  public static @Nullable String text(Component part, String name) {
    return part.property(name).map(Property::text).orElse(null);
  }

  private static @Nullable String value(Component part, String name) {
    return part.property(name).map(one -> one.value().strip()).orElse(null);
  }

  /** A word of a fixed list, in small letters. */
  public static @Nullable String token(Component part, String name) {
    String value = value(part, name);
    return value == null ? null : value.toLowerCase(Locale.ROOT);
  }

  /** A number; null where the component says none that can be read. */
  public static @Nullable Integer number(Component part, String name) {
    String value = value(part, name);
    return value == null || !value.matches("\\d{1,6}") ? null : Integer.valueOf(value);
  }

  private static @Nullable String time(Component part, String name) {
    Function<Property, Optional<String>> shown =
        time -> TimeForm.local(time).map(local -> shown(TimeForm.of(time), local, part));
    return part.property(name).flatMap(shown).orElse(null);
  }

  /** An end in another zone than the start is told on the clock of the start. */
  private static String shown(TimeForm own, LocalDateTime local, Component part) {
    TimeForm start = EntryTimes.formOf(part).orElse(own);
    boolean other =
        !own.equals(start)
            && !own.allDay()
            && !start.allDay()
            && !own.zone().equals(TimeForm.FLOATING)
            && !start.zone().equals(TimeForm.FLOATING);
    return other
        ? start.shown(
            local.atZone(own.clock()).withZoneSameInstant(start.clock()).toLocalDateTime())
        : own.shown(local);
  }

  private static @Nullable String moment(Component part, String name) {
    return part.property(name)
        .flatMap(TimeForm::local)
        .map(local -> local.toInstant(ZoneOffset.UTC).toString())
        .orElse(null);
  }

  private static @Nullable List<String> categories(Component part) {
    List<String> all =
        part.properties("CATEGORIES").stream()
            .flatMap(list -> Escapes.split(list.value(), ',').stream())
            .map(one -> Escapes.unescape(one).strip())
            .filter(one -> !one.isEmpty())
            .toList();
    return all.isEmpty() ? null : all;
  }
}
