package org.chalet.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarRestored;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.AddressBookRestored;
import org.chalet.eventformat.Erased;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** What happened to a calendar or an address book itself; for its owner. */
public final class CollectionHistory {
  private final Streams streams;

  public CollectionHistory(Streams streams) {
    this.streams = streams;
  }

  private record Step(EventEnvelope event, List<FieldChange> changes) {}

  Page<TimelineEntry> timeline(String stream, AccountId caller, PageRequest request) {
    Newest<Step> newest = new Newest<>(stream, request);
    String owner = null;
    Map<String, String> before = Map.of();
    for (EventEnvelope event : streams.of(stream)) {
      owner = ownerOf(event.payload(), owner);
      Map<String, String> after = fieldsAfter(event.payload(), before);
      newest.add(event.position(), new Step(event, between(before, after)));
      before = after;
    }
    if (!caller.raw().equals(owner)) {
      throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "nothing of yours was ever called so");
    }
    return newest.page().map(step -> TimelineEntry.of(step.event(), null, step.changes()));
  }

  private static @Nullable String ownerOf(Object payload, @Nullable String before) {
    return switch (payload) {
      case CalendarCreated created -> created.owner();
      case AddressBookCreated created -> created.owner();
      case Erased erased -> erased.owner();
      default -> before;
    };
  }

  private static Map<String, String> fieldsAfter(Object payload, Map<String, String> before) {
    return switch (payload) {
      case CalendarCreated created -> {
        Map<String, String> fields = fields(created.segment(), created.properties());
        fields.put("components", String.join(",", created.components()));
        yield fields;
      }
      case AddressBookCreated created -> fields(created.segment(), created.properties());
      case CalendarRestored restored -> {
        Map<String, String> fields = fields(restored.segment(), restored.properties());
        fields.put("components", String.join(",", restored.components()));
        yield fields;
      }
      case AddressBookRestored restored -> fields(restored.segment(), restored.properties());
      case CalendarPropertiesChanged changed -> changed(before, changed.properties());
      case AddressBookPropertiesChanged changed -> changed(before, changed.properties());
      case CalendarDeleted deleted -> Map.of();
      case AddressBookDeleted deleted -> Map.of();
      default -> before;
    };
  }

  private static Map<String, String> changed(
      Map<String, String> before, CollectionProperties properties) {
    Map<String, String> fields = fields(before.getOrDefault("segment", ""), properties);
    put(fields, "components", before.get("components"));
    return fields;
  }

  private static Map<String, String> fields(String segment, CollectionProperties properties) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("segment", segment);
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
