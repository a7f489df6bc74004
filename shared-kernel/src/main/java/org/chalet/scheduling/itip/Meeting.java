package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.DerivedInstances;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.InstanceKeys;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/**
 * An event or task with all that is said about its instances: the copy of its organizer, that of an
 * attendee, or what a message holds.
 */
public final class Meeting {
  private static final Set<String> KINDS = Set.of("VEVENT", "VTODO", "VJOURNAL");

  private final Component calendar;
  private final InstanceKeys keys;
  private final @Nullable Component master;
  private final Map<String, Component> overrides = new LinkedHashMap<>();

  private Meeting(Component calendar) {
    this.calendar = calendar;
    this.keys = new InstanceKeys(calendar);
    Component series = null;
    for (Component part : calendar.components()) {
      if (KINDS.contains(part.name())) {
        Optional<String> key = part.property("RECURRENCE-ID").flatMap(keys::of);
        if (key.isPresent()) {
          overrides.put(key.get(), part);
        } else {
          series = part;
        }
      }
    }
    this.master = series;
  }

  /** Components that cannot be scheduled are left alone. */
  public static Meeting of(Component calendar) {
    return new Meeting(calendar);
  }

  public Component calendar() {
    return calendar;
  }

  public byte[] bytes() {
    return ICalendars.write(calendar);
  }

  /** The component without RECURRENCE-ID; empty where only instances are known. */
  Optional<Component> master() {
    return Optional.ofNullable(master);
  }

  /** Changed instances by their original start. */
  Map<String, Component> overrides() {
    return overrides;
  }

  /** Master and overrides; the master is under the empty key. */
  Map<String, Component> parts() {
    Map<String, Component> parts = new LinkedHashMap<>();
    if (master != null) {
      parts.put("", master);
    }
    parts.putAll(overrides);
    return parts;
  }

  public String uid() {
    return parts().values().stream()
        .findFirst()
        .map(part -> Participants.text(part, "UID"))
        .orElse("");
  }

  public Optional<CalendarAddress> organizer() {
    return organizerProperty().map(Participants::address);
  }

  Optional<Property> organizerProperty() {
    return parts().values().stream()
        .flatMap(part -> part.property(Participants.ORGANIZER).stream())
        .findFirst();
  }

  /** Whoever is invited to anything of it. */
  public Set<CalendarAddress> attendees() {
    Set<CalendarAddress> attendees = new LinkedHashSet<>();
    parts().values().forEach(part -> attendees.addAll(Participants.attendees(part)));
    return attendees;
  }

  /** Whether the whole of it was called off. */
  boolean isCancelled() {
    return master != null
        ? Participants.isCancelled(master)
        : overrides.values().stream().allMatch(Participants::isCancelled);
  }

  /** Instances that the master leaves out. */
  Map<String, Property> excluded() {
    return master == null ? Map.of() : keys.excluded(master);
  }

  /** The instance as it is changed, or as the series has it; empty where there is none. */
  Optional<Component> instance(String key, Property recurrenceId) {
    Component changed = overrides.get(key);
    return changed != null
        ? Optional.of(changed)
        : master().flatMap(series -> DerivedInstances.of(calendar, series, recurrenceId));
  }

  /** The same, as the series would have it without any EXDATE. */
  Optional<Component> planned(Property recurrenceId) {
    return master()
        .flatMap(series -> {
          Component whole = series.without("EXDATE");
          return DerivedInstances.of(with(whole, Map.of()).calendar, whole, recurrenceId);
        });
  }

  Optional<String> key(Property recurrenceId) {
    return keys.of(recurrenceId);
  }

  /** With these parts in place of those it has. */
  Meeting with(@Nullable Component newMaster, Map<String, Component> newOverrides) {
    List<Component> components = new ArrayList<>();
    calendar.components().stream()
        .filter(part -> !KINDS.contains(part.name()))
        .forEach(components::add);
    if (newMaster != null) {
      components.add(newMaster);
    }
    components.addAll(newOverrides.values());
    return new Meeting(calendar.withComponents(components));
  }

  /** With each part as the function makes it; this very one where nothing changes. */
  Meeting map(PartChange change) {
    Map<String, Component> changed = new LinkedHashMap<>();
    parts().forEach((key, part) -> changed.put(key, change.of(key, part)));
    if (changed.equals(parts())) {
      return this;
    }
    Component newMaster = changed.remove("");
    return with(newMaster, changed);
  }

  /** What becomes of a part. */
  @FunctionalInterface
  interface PartChange {
    Component of(String key, Component part);
  }
}
