package org.chalet.command.history.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.chalet.command.history.undo.opposite.Opposite;
import org.chalet.command.history.undo.opposite.Opposites;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** Works out for what is not an object what it was before the first of the chosen deeds. */
final class Reversals {
  private static final String NO_OPPOSITE = "no ordinary command makes it what it was";

  private final Past past;
  private final Deeds deeds;
  private final MergeConflicts merges;
  private final Set<Long> taken;
  private final Map<String, Chosen> chosen = new LinkedHashMap<>();
  private final Map<String, Refused> refused = new LinkedHashMap<>();
  private final Map<String, List<Past.Told>> told = new HashMap<>();
  private final List<Event> payloads = new ArrayList<>();

  private record Chosen(
      Deeds.Deed deed, Opposite opposite, String about, TreeSet<Long> positions) {}

  private record Refused(Deeds.Deed deed, UndoRefusal refusal) {}

  /**
   * One that can be taken back.
   *
   * @param later whether something else changed the same later
   */
  private record Found(Deeds.Deed deed, UndoRow row, Set<String> belonging, boolean later) {
    boolean isEnd() {
      return row.change() == UndoRow.Change.END;
    }
  }

  /**
   * @param taken positions of all that was chosen, filled by whoever chooses
   */
  Reversals(Past past, Deeds deeds, MergeConflicts merges, Set<Long> taken) {
    this.past = past;
    this.deeds = deeds;
    this.merges = merges;
    this.taken = taken;
  }

  void take(Deeds.Deed deed) {
    Event payload = past.at(deed.position());
    Opposite opposite = payload == null ? null : Opposites.of(payload).orElse(null);
    if (payload == null || opposite == null) {
      refuse(deed, UndoRefusal.notUndoable(deed.place(), deed.event(), NO_OPPOSITE));
      return;
    }
    payloads.add(payload);
    for (String about : opposite.about().apply(payload)) {
      chosen
          .computeIfAbsent(
              key(deed, opposite) + ' ' + about,
              key -> new Chosen(deed, opposite, about, new TreeSet<>()))
          .positions()
          .add(deed.position());
    }
  }

  private static String key(Deeds.Deed deed, Opposite opposite) {
    return deed.stream() + ' ' + deed.subject() + ' ' + opposite.undone();
  }

  private void refuse(Deeds.Deed deed, UndoRefusal refusal) {
    refused.putIfAbsent(deed.stream() + ' ' + deed.event(), new Refused(deed, refusal));
  }

  boolean isEmpty() {
    return chosen.isEmpty() && refused.isEmpty();
  }

  int size() {
    return chosen.size();
  }

  /** What was recorded, of what can be taken back. */
  List<Event> payloads() {
    return payloads;
  }

  /**
   * Hears each, and whether something else changed the same later. What belongs to something that
   * goes is not taken back by itself.
   *
   * @param overwrites whether what was changed later goes as well
   */
  void each(boolean overwrites, BiConsumer<UndoRow, Boolean> consumer) {
    List<Found> all = new ArrayList<>();
    chosen.values().forEach(one -> find(one, all));
    Belonging going = new Belonging();
    all.stream()
        .filter(one -> one.isEnd() && (overwrites || !one.later()))
        .forEach(one -> going.add(one.belonging()));
    refused.values().removeIf(one -> going.has(one.deed()));
    for (Found one : all) {
      if (one.isEnd() || !going.has(one.deed())) {
        consumer.accept(one.row(), one.later());
      }
    }
  }

  /** After {@link #each}. */
  List<UndoRefusal> refused() {
    return refused.values().stream().map(Refused::refusal).toList();
  }

  private void find(Chosen one, List<Found> all) {
    List<Past.Told> same =
        told(one).stream().filter(t -> one.opposite().isAbout(t.event(), one.about())).toList();
    long first = one.positions().first();
    Past.@Nullable Told before =
        same.stream().filter(t -> t.position() < first).reduce((a, b) -> b).orElse(null);
    Event was = before == null ? null : before.event();
    Event now = past.at(one.positions().last());
    if (now == null || one.opposite().isAsBefore(now, was)) {
      return;
    }
    boolean ends = one.opposite().ends(was);
    UndoRow row =
        new UndoRow(
            one.deed().place(),
            one.deed().event(),
            ends ? UndoRow.Change.END : UndoRow.Change.REVERSE,
            one.positions().last(),
            before == null ? UndoRow.NOTHING_BEFORE : before.position(),
            one.about(),
            false);
    Command command = past.opposite(row);
    if (command == null) {
      refuse(one.deed(), UndoRefusal.notUndoable(row.collection(), row.name(), NO_OPPOSITE));
      return;
    }
    boolean changed =
        same.stream().anyMatch(t -> t.position() > first && !taken.contains(t.position()));
    try {
      boolean later = changed || ends && isTouched(one) || merges.has(command);
      all.add(new Found(one.deed(), row, one.opposite().belonging(now), later));
    } catch (Rejected rejected) {
      refuse(one.deed(), UndoRefusal.of(row, rejected));
    }
  }

  /** Read once for all that it says of the same place: teams have thousands of members. */
  private List<Past.Told> told(Chosen one) {
    return told.computeIfAbsent(
        key(one.deed(), one.opposite()),
        key ->
            past.concerning(
                one.opposite(), deeds.alike(one.deed(), Opposites.names(one.opposite()))));
  }

  private boolean isTouched(Chosen one) {
    return deeds
        .since(one.deed(), Opposites.told(one.opposite()))
        .filter(position -> !taken.contains(position))
        .anyMatch(position -> {
          Event event = past.at(position);
          return event == null
              || !one.opposite().concerns(event)
              || one.opposite().isAbout(event, one.about());
        });
  }
}
