package org.chalet.scheduling.itip;

import java.util.List;
import org.chalet.contentline.Parameter;
import org.chalet.icalendar.Property;

/** Parameters of participants that are between a server and the owner of a copy. */
final class Internal {
  /** The DTSTAMP of an attendee's last answer, so that older ones are known as such. */
  static final String REPLIED = "X-CHALET-REPLIED";

  static final String STATUS = "SCHEDULE-STATUS";

  private Internal() {}

  static Property removed(Property property) {
    List<Parameter> kept =
        property.parameters().stream()
            .filter(one -> !one.name().startsWith("SCHEDULE-") && !one.name().equals(REPLIED))
            .toList();
    return kept.size() == property.parameters().size()
        ? property
        : new Property(property.name(), kept, property.value());
  }
}
