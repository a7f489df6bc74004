package org.chalet.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.AddressBookRestored;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/** What events say of a calendar or an address book as everybody sees it who reads it. */
final class CollectionFields {
  private CollectionFields() {}

  static boolean isTold(Object payload) {
    return properties(payload) != null
        || payload instanceof CalendarDeleted
        || payload instanceof AddressBookDeleted;
  }

  /** All of them since then; null where the event says nothing of them. */
  static @Nullable CollectionProperties properties(Object payload) {
    return switch (payload) {
      case CalendarCreated created -> created.properties();
      case CalendarSubscribed subscribed -> subscribed.properties();
      case CalendarRestored restored -> restored.properties();
      case CalendarPropertiesChanged changed -> changed.properties();
      case AddressBookCreated created -> created.properties();
      case AddressBookRestored restored -> restored.properties();
      case AddressBookPropertiesChanged changed -> changed.properties();
      default -> null;
    };
  }

  /**
   * What an event changed.
   *
   * @param former the properties until then
   */
  static List<FieldChange> changes(Object payload, CollectionProperties former) {
    return switch (payload) {
      case CalendarCreated now -> begun(now.segment(), now.components(), now.properties());
      case CalendarSubscribed now -> begun(now.segment(), List.of(), now.properties());
      case CalendarRestored now -> begun(now.segment(), now.components(), now.properties());
      case AddressBookCreated now -> begun(now.segment(), List.of(), now.properties());
      case AddressBookRestored now -> begun(now.segment(), List.of(), now.properties());
      case CalendarPropertiesChanged now -> between(fields(former), fields(now.properties()));
      case AddressBookPropertiesChanged now -> between(fields(former), fields(now.properties()));
      case CalendarDeleted gone -> between(fields(gone.segment(), former), Map.of());
      case AddressBookDeleted gone -> between(fields(gone.segment(), former), Map.of());
      default -> List.of();
    };
  }

  private static List<FieldChange> begun(
      String segment, List<String> components, CollectionProperties properties) {
    Map<String, String> fields = fields(segment, properties);
    if (!components.isEmpty()) {
      fields.put("components", String.join(",", components));
    }
    return between(Map.of(), fields);
  }

  private static Map<String, String> fields(String segment, CollectionProperties properties) {
    Map<String, String> fields = fields(properties);
    fields.put("segment", segment);
    return fields;
  }

  private static Map<String, String> fields(CollectionProperties properties) {
    Map<String, String> fields = new TreeMap<>();
    put(fields, "displayName", properties.displayName());
    put(fields, "description", properties.description());
    put(fields, "colour", properties.colour());
    put(fields, "order", properties.order());
    put(fields, "timezone", properties.timezone());
    properties.others().forEach((name, value) -> put(fields, name, value));
    return fields;
  }

  private static void put(Map<String, String> fields, String field, @Nullable Object value) {
    if (value != null) {
      fields.put(field, value.toString());
    }
  }

  private static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
    TreeMap<String, String> all = new TreeMap<>(before);
    all.putAll(after);
    List<FieldChange> changes = new ArrayList<>();
    for (String field : all.keySet()) {
      FieldChange.between(field, before.get(field), after.get(field)).ifPresent(changes::add);
    }
    return changes;
  }
}
