package org.chalet.query.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** The texts of events, tasks and journal entries: of each instance that differs as well. */
public final class ObjectTexts {
  private static final String MAILTO = "mailto:";
  private static final Map<String, String> FIELDS =
      Map.of(
          "SUMMARY", "summary",
          "DESCRIPTION", "description",
          "LOCATION", "location",
          "CATEGORIES", "categories",
          "COMMENT", "comment",
          "RESOURCES", "resources",
          "CONTACT", "contact",
          "URL", "url",
          "ATTENDEE", "attendee",
          "ORGANIZER", "organizer");
  private static final Set<String> PEOPLE = Set.of("ATTENDEE", "ORGANIZER");

  private ObjectTexts() {}

  public static List<FieldText> of(CalendarObject object) {
    Set<FieldText> texts = new LinkedHashSet<>();
    properties(object)
        .filter(property -> FIELDS.containsKey(property.name()))
        .forEach(property -> texts.add(text(property)));
    return new ArrayList<>(texts);
  }

  /** The addresses of organizer and attendees, as they are written. */
  public static Stream<String> addresses(CalendarObject object) {
    return properties(object)
        .filter(property -> PEOPLE.contains(property.name()))
        .flatMap(property ->
            Stream.concat(
                Stream.of(property.value()),
                property.parameter("EMAIL").stream())) // Apple's, beside a URN
        .map(ObjectTexts::withoutScheme);
  }

  /** What it is called: by the series, where it is one. */
  public static String title(CalendarObject object) {
    Optional<Component> series =
        parts(object).filter(part -> !part.has("RECURRENCE-ID")).findFirst();
    return series
        .or(() -> parts(object).findFirst())
        .flatMap(part -> part.property("SUMMARY"))
        .map(Property::text)
        .orElse("");
  }

  private static Stream<Property> properties(CalendarObject object) {
    return parts(object).flatMap(part -> part.properties().stream());
  }

  private static Stream<Component> parts(CalendarObject object) {
    return object.calendar().components(object.componentName()).stream();
  }

  private static FieldText text(Property property) {
    String text =
        PEOPLE.contains(property.name())
            ? (property.parameter("CN").orElse("") + ' ' + withoutScheme(property.value())).strip()
            : property.text();
    return new FieldText(
        FIELDS.getOrDefault(property.name(), ""), property.name().equals("SUMMARY"), text);
  }

  private static String withoutScheme(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith(MAILTO)
        ? address.substring(MAILTO.length())
        : address;
  }
}
