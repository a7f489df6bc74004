package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.List;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** Instances that a series gains or loses by a date. */
final class AdditionalInstance {
  private AdditionalInstance() {}

  static Component in(Component series, Property start) {
    return plus(series, new Property("RDATE", start.parameters(), start.value()));
  }

  /** The part as what one instance is instead. */
  static Component override(Component part, Property start) {
    Property id = new Property("RECURRENCE-ID", start.parameters(), start.value());
    return Participants.with(part, id);
  }

  static Component excluded(Component series, Component instance) {
    return instance
        .property("RECURRENCE-ID")
        .map(id -> id.withoutParameter("RANGE"))
        .map(id -> plus(series, new Property("EXDATE", id.parameters(), id.value())))
        .orElse(series);
  }

  private static Component plus(Component series, Property date) {
    List<Property> properties = new ArrayList<>(series.properties());
    properties.add(date);
    return series.withProperties(properties);
  }
}
