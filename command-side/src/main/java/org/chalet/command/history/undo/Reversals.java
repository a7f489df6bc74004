package org.chalet.command.history.undo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.chalet.command.history.undo.opposite.Opposite;
import org.chalet.command.history.undo.opposite.Opposites;
import org.chalet.kernel.message.Event;

/** Works out for what is not an object what it was before the first of the chosen deeds. */
final class Reversals {
  private static final String NO_OPPOSITE = "no ordinary command makes it what it was";

  private final Past past;
  private final BiFunction<Deeds.Deed, Set<String>, List<Long>> alike;
  private final Map<String, Chosen> chosen = new LinkedHashMap<>();
  private final Map<String, UndoRefusal> refused = new LinkedHashMap<>();
  private final List<Event> payloads = new ArrayList<>();

  private record Chosen(
      Deeds.Deed deed, Opposite opposite, String about, TreeSet<Long> positions) {}

  /**
   * @param alike positions of events of these names in the same place about the same, in order
   */
  Reversals(Past past, BiFunction<Deeds.Deed, Set<String>, List<Long>> alike) {
    this.past = past;
    this.alike = alike;
  }

  void take(Deeds.Deed deed) {
    Event payload = past.at(deed.position());
    Opposite opposite = payload == null ? null : Opposites.of(payload).orElse(null);
    if (payload == null || opposite == null) {
      refuse(deed, NO_OPPOSITE);
      return;
    }
    payloads.add(payload);
    String about = opposite.about().apply(payload);
    String same = deed.stream() + ' ' + deed.subject() + ' ' + about + ' ' + opposite.undone();
    chosen
        .computeIfAbsent(same, key -> new Chosen(deed, opposite, about, new TreeSet<>()))
        .positions()
        .add(deed.position());
  }

  private void refuse(Deeds.Deed deed, String why) {
    refused.putIfAbsent(
        deed.stream() + ' ' + deed.event(),
        UndoRefusal.notUndoable(place(deed), deed.event(), why));
  }

  private static String place(Deeds.Deed deed) {
    String collection = deed.collection();
    return collection == null ? "" : collection;
  }

  boolean isEmpty() {
    return chosen.isEmpty() && refused.isEmpty();
  }

  int size() {
    return chosen.size();
  }

  List<UndoRefusal> refused() {
    return List.copyOf(refused.values());
  }

  /** What was recorded, of what can be taken back. */
  List<Event> payloads() {
    return payloads;
  }

  /** Hears each, and whether something else changed the same later. */
  void each(BiConsumer<UndoRow, Boolean> consumer) {
    for (Chosen one : chosen.values()) {
      List<Long> all =
          past.about(
              one.opposite(),
              one.about(),
              alike.apply(one.deed(), Opposites.names(one.opposite())));
      long first = one.positions().first();
      long before =
          all.stream().filter(position -> position < first).reduce((a, b) -> b).orElse(0L);
      boolean later =
          all.stream()
              .anyMatch(position -> position > first && !one.positions().contains(position));
      UndoRow row =
          new UndoRow(
              place(one.deed()),
              one.deed().event(),
              UndoRow.Change.REVERSE,
              one.positions().last(),
              before);
      if (past.opposite(row) == null) {
        refuse(one.deed(), "what it was before is not known");
      } else {
        consumer.accept(row, later);
      }
    }
  }
}
