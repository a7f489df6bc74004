package org.chalet.command.scheduling.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.PublicView;

/**
 * A meeting as a room's calendar shows it, which many may read: of what is not public no more than
 * when it is and whose it is.
 */
public final class RoomCopy {
  private static final Set<String> WORDS =
      Set.of(
          "SUMMARY",
          "DESCRIPTION",
          "COMMENT",
          "CONTACT",
          "CATEGORIES",
          "RESOURCES",
          "URL",
          "CONFERENCE",
          "GEO",
          "ATTACH",
          "IMAGE");

  private RoomCopy() {}

  public static Component of(Component calendar) {
    return calendar.withComponents(calendar.components().stream().map(RoomCopy::withheld).toList());
  }

  private static Component withheld(Component part) {
    boolean open =
        part.property("CLASS")
            .map(said -> said.value().strip().toUpperCase(Locale.ROOT))
            .filter(said -> !said.equals("PUBLIC"))
            .isEmpty();
    if (open || !part.name().equals("VEVENT")) {
      return part;
    }
    List<Property> kept = new ArrayList<>();
    for (Property property : part.properties()) {
      if (!WORDS.contains(property.name()) && !property.name().startsWith("X-")) {
        kept.add(property);
      }
    }
    kept.add(Property.of("SUMMARY", PublicView.BUSY));
    return part.withProperties(kept).withComponents(List.of());
  }
}
