package org.chalet.query.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.contentline.Parameter;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Property;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ETags;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.VCard;
import org.chalet.vcard.VCards;
import org.jspecify.annotations.Nullable;

/** Which properties differ between two versions of a calendar object or of a card. */
final class TextDifference {
  private TextDifference() {}

  /** Null for a version that is not there. */
  static List<FieldChange> ofCalendarObjects(byte @Nullable [] before, byte @Nullable [] after) {
    return between(calendarFields(before), calendarFields(after));
  }

  /** Null for a version that is not there. */
  static List<FieldChange> ofCards(byte @Nullable [] before, byte @Nullable [] after) {
    return between(cardFields(before), cardFields(after));
  }

  private static List<FieldChange> between(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    Set<String> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      List<String> gone = new ArrayList<>(before.getOrDefault(field, List.of()));
      List<String> come = new ArrayList<>(after.getOrDefault(field, List.of()));
      for (String value : List.copyOf(come)) {
        if (gone.remove(value)) {
          come.remove(value);
        }
      }
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        changes.add(new FieldChange(field, at(gone, i), at(come, i)));
      }
    }
    return changes;
  }

  private static @Nullable String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : null;
  }

  private static Map<String, List<String>> calendarFields(byte @Nullable [] text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (text != null) {
      try {
        collect(ICalendars.parse(text), "", fields);
      } catch (Rejected e) {
        unparsed(fields, text);
      }
    }
    return fields;
  }

  private static void collect(Component component, String path, Map<String, List<String>> fields) {
    for (Property property : component.properties()) {
      add(fields, path + property.name(), shown(property.parameters(), property.text()));
    }
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Component inner : component.components()) {
      String name = path + named(inner);
      int nth = seen.merge(name, 1, Integer::sum);
      collect(inner, nth == 1 ? name + '/' : name + '#' + nth + '/', fields);
    }
  }

  /** Overridden instances and time zones are told apart by what names them. */
  private static String named(Component component) {
    return component
        .property("RECURRENCE-ID")
        .or(() -> component.property("TZID"))
        .map(property -> component.name() + '[' + property.value() + ']')
        .orElse(component.name());
  }

  private static Map<String, List<String>> cardFields(byte @Nullable [] text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (text != null) {
      try {
        for (VCard card : VCards.parse(text)) {
          for (CardProperty property : card.properties()) {
            add(fields, property.name(), shown(property.parameters(), property.text()));
          }
        }
      } catch (Rejected e) {
        unparsed(fields, text);
      }
    }
    return fields;
  }

  /** What an older version took in and this one cannot parse differs as a whole. */
  private static void unparsed(Map<String, List<String>> fields, byte[] text) {
    fields.clear();
    add(fields, "text", text.length + " octets, " + ETags.of(text));
  }

  private static String shown(List<Parameter> parameters, String value) {
    StringBuilder shown = new StringBuilder();
    for (Parameter parameter : parameters) {
      shown.append(parameter.name()).append('=').append(parameter.text()).append(';');
    }
    return shown.isEmpty() ? value : shown.append(' ').append(value).toString();
  }

  private static void add(Map<String, List<String>> fields, String field, String value) {
    fields.computeIfAbsent(field, f -> new ArrayList<>()).add(value);
  }
}
