package org.chalet.command.calendar;

import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;

/** Calendars and what is in them. */
public final class CalendarWiring implements ContextWiring {
  @Override
  public List<Class<?>> aggregates() {
    return List.of(Calendar.class, CalendarObject.class);
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    return List.of(
        new CalendarHandlers(new Aggregates<>(parts.repository(Calendar.class), Calendar::new)),
        new CalendarObjectHandlers(
            new Aggregates<>(parts.repository(CalendarObject.class), CalendarObject::new),
            parts.states()));
  }
}
