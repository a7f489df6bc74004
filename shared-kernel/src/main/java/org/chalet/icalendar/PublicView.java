package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chalet.contentline.Parameter;

/**
 * Events as strangers may see them: nobody who takes part is named, and nothing is said but what is
 * listed here.
 */
public final class PublicView {
  /** What an event is called of which nothing else is said. */
  public static final String BUSY = "Busy";

  private static final Set<String> TIMES =
      Set.of(
          "DTSTAMP",
          "DTSTART",
          "DTEND",
          "DURATION",
          "RRULE",
          "RDATE",
          "EXDATE",
          "EXRULE",
          "RECURRENCE-ID",
          "SEQUENCE",
          "TRANSP",
          "STATUS");
  private static final Set<String> WORDS =
      Set.of(
          "CREATED",
          "LAST-MODIFIED",
          "SUMMARY",
          "DESCRIPTION",
          "LOCATION",
          "GEO",
          "URL",
          "CATEGORIES",
          "COLOR",
          "CLASS");
  private static final Set<String> PARAMETERS = Set.of("TZID", "VALUE", "RANGE", "LANGUAGE");

  private PublicView() {}

  /**
   * Empty where nothing of it is for strangers: what is no event, what is private, and in a view of
   * busy times what takes no time.
   *
   * @param full whether words are shown; of what is confidential they are not
   */
  public static Optional<Component> of(Component calendar, boolean full) {
    List<Component> events = calendar.components("VEVENT");
    Optional<Component> series =
        events.stream().filter(part -> !part.has("RECURRENCE-ID")).findFirst();
    boolean shown =
        full
            ? series.isPresent()
                ? !isPrivate(series.get())
                : events.stream().anyMatch(part -> !isPrivate(part))
            : events.stream().anyMatch(PublicView::takesTime);
    if (!shown) {
      return Optional.empty();
    }
    boolean told = full && events.stream().anyMatch(PublicView::isPublic);
    List<Component> parts = new ArrayList<>(calendar.components("VTIMEZONE"));
    for (Component part : events) {
      // Were a private instance left out, its series would show it where it was.
      if (!full || !isPrivate(part) || series.isPresent()) {
        parts.add(full && isPublic(part) ? described(part) : timed(part, told));
      }
    }
    return Optional.of(new Component("VCALENDAR", List.of(), parts));
  }

  private static Component described(Component part) {
    List<Property> kept = kept(part, true);
    part.property("UID").ifPresent(uid -> kept.addFirst(Property.of("UID", uid.value())));
    return new Component("VEVENT", kept, List.of());
  }

  /**
   * @param told whether other parts of the object are described, so that its UID is known
   */
  private static Component timed(Component part, boolean told) {
    List<Property> kept = kept(part, false);
    String uid = part.property("UID").map(Property::value).orElse("");
    kept.addFirst(
        Property.of("UID", told ? uid : UUID.nameUUIDFromBytes(uid.getBytes(UTF_8)).toString()));
    kept.add(Property.of("SUMMARY", BUSY));
    return new Component("VEVENT", kept, List.of());
  }

  private static List<Property> kept(Component part, boolean words) {
    List<Property> kept = new ArrayList<>();
    for (Property property : part.properties()) {
      if (TIMES.contains(property.name()) || words && WORDS.contains(property.name())) {
        List<Parameter> parameters =
            property.parameters().stream()
                .filter(parameter -> PARAMETERS.contains(parameter.name()))
                .toList();
        kept.add(new Property(property.name(), parameters, property.value()));
      }
    }
    return kept;
  }

  private static boolean takesTime(Component part) {
    return !says(part, "TRANSP", "TRANSPARENT") && !says(part, "STATUS", "CANCELLED");
  }

  private static boolean isPublic(Component part) {
    return !part.has("CLASS") || says(part, "CLASS", "PUBLIC");
  }

  /** A class that nobody knows is private (RFC 5545, 3.8.1.3). */
  private static boolean isPrivate(Component part) {
    return !isPublic(part) && !says(part, "CLASS", "CONFIDENTIAL");
  }

  private static boolean says(Component part, String property, String value) {
    return part.property(property)
        .filter(found -> found.value().strip().toUpperCase(Locale.ROOT).equals(value))
        .isPresent();
  }
}
