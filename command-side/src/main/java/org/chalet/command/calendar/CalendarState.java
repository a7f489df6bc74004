package org.chalet.command.calendar;

import java.util.List;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/** A calendar that is there. */
public record CalendarState(
    String owner,
    String segment,
    List<String> components,
    CollectionProperties properties,
    boolean isDefault) {

  /** The evolution of a calendar's stream. */
  public static @Nullable CalendarState after(@Nullable CalendarState before, Object event) {
    return switch (event) {
      case CalendarCreated created ->
          new CalendarState(
              created.owner(),
              created.segment(),
              created.components(),
              created.properties(),
              created.isDefault());
      case CalendarPropertiesChanged changed when before != null ->
          new CalendarState(
              before.owner,
              before.segment,
              before.components,
              changed.properties(),
              before.isDefault);
      case CalendarDeleted deleted -> null;
      case Erased erased -> null;
      default -> before;
    };
  }
}
