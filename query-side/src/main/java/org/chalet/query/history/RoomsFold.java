package org.chalet.query.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalet.room.RoomEvent;

/** What is said of an organization's rooms, and what an event changes of it. */
final class RoomsFold {
  private final Map<String, String> said = new HashMap<>();

  void take(RoomEvent event, List<FieldChange> changes) {
    String room = "rooms/" + event.room() + '/';
    set(room + "name", event.name(), changes);
    set(room + "location", event.location(), changes);
    set(room + "capacity", event.capacity() == 0 ? "" : "" + event.capacity(), changes);
    set(room + "equipment", String.join(", ", event.equipment()), changes);
    set(room + "colour", event.colour(), changes);
    set(room + "retired", event.active() ? "" : "true", changes);
  }

  private void set(String field, String value, List<FieldChange> changes) {
    String next = value.isEmpty() ? null : value;
    String before = next == null ? said.remove(field) : said.put(field, next);
    FieldChange.between(field, before, next).ifPresent(changes::add);
  }
}
