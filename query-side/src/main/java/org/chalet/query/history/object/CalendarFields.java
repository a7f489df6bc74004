package org.chalet.query.history.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** The fields of a calendar object (RFC 5545). */
final class CalendarFields {
  private final Fields fields = new Fields();

  private CalendarFields() {}

  static Fields of(Component calendar) {
    CalendarFields reading = new CalendarFields();
    reading.collect(calendar, "");
    return reading.fields;
  }

  private void collect(Component component, String path) {
    component.properties().forEach(property -> add(path + property.name(), property));
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Component inner : component.components()) {
      String name = path + named(inner);
      int nth = seen.merge(name, 1, Integer::sum);
      collect(inner, nth == 1 ? name + '/' : name + '#' + nth + '/');
    }
  }

  /** What is repeated is told apart by what names it. */
  private static String named(Component component) {
    String name =
        switch (component.name()) {
          case "VALARM" -> alarm(component);
          case "VTIMEZONE" -> text(component, "TZID");
          case "STANDARD", "DAYLIGHT", "AVAILABLE" -> text(component, "DTSTART");
          default -> text(component, "RECURRENCE-ID");
        };
    return name.isEmpty() ? component.name() : component.name() + '[' + name + ']';
  }

  private static String alarm(Component alarm) {
    String uid = text(alarm, "UID");
    return uid.isEmpty() ? (text(alarm, "ACTION") + ' ' + text(alarm, "TRIGGER")).strip() : uid;
  }

  private static String text(Component component, String property) {
    return component.property(property).map(one -> one.value().strip()).orElse("");
  }

  private void add(String path, Property property) {
    switch (property.name()) {
      case "ATTENDEE" -> one(path, property.value().toLowerCase(Locale.ROOT), property);
      case "ATTACH" -> one(path, attachment(property), property);
      case "RELATED-TO", "CONFERENCE", "IMAGE" -> one(path, shown(property), property);
      case "CATEGORIES", "RESOURCES" ->
          Escapes.split(property.value(), ',').forEach(item -> each(path, item, property));
      case "EXDATE", "RDATE" ->
          List.of(property.value().split(",")).forEach(item -> each(path, item, property));
      case "RRULE", "EXRULE" ->
          fields.add(path, new Value(property.value(), rule(property.value()), true));
      default ->
          fields.add(
              path, new Value(shown(property), Contents.parts(property.parameters()), false));
    }
  }

  private void one(String path, String key, Property property) {
    fields.add(
        path + '[' + key + ']',
        new Value(shown(property), Contents.parts(property.parameters()), false));
  }

  private void each(String path, String item, Property property) {
    String text = Escapes.unescape(item).strip();
    fields.add(
        path + '[' + text + ']', new Value(text, Contents.parts(property.parameters()), false));
  }

  private static String attachment(Property property) {
    return property.parameter("MANAGED-ID").orElseGet(() -> shown(property));
  }

  private static String shown(Property property) {
    return Contents.isBinary(property.parameters(), property.value())
        ? Contents.told(property.value())
        : property.text();
  }

  private static Map<String, String> rule(String value) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : value.split(";")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      parts.put(name.strip().toUpperCase(Locale.ROOT), part.substring(equals + 1).strip());
    }
    return parts;
  }
}
