package org.chalet.command.history.undo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactsMerged;
import org.chalet.eventformat.EventCodec;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.PutBack;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;

/**
 * Works out for each object what it was before the first of the chosen deeds. Reads the streams of
 * these objects, and nothing else.
 */
final class Planning {
  static final int MOST = 100_000;

  private static final Set<String> PUTS = Set.of("calendar.object-put", "contact.card-put");
  private static final Set<String> DELETIONS =
      Set.of("calendar.object-deleted", "contact.card-deleted");

  /** What is not an object is taken back from the last to the first. */
  private static final Comparator<UndoRow> ORDER =
      Comparator.comparing(UndoRow::change)
          .thenComparing(row -> row.isReversed() ? -row.seen() : 0L)
          .thenComparing(UndoRow::collection)
          .thenComparing(UndoRow::name);

  private final EventLog log;
  private final EventCodec codec;
  private final String caller;
  private final boolean overwrites;
  private final Predicate<String> sees;
  private final Map<String, Boolean> seen = new HashMap<>();
  private final Map<String, Touched> objects = new LinkedHashMap<>();
  private final Map<String, UndoRefusal> others = new LinkedHashMap<>();
  private final Set<Long> taken = new HashSet<>();
  private final Reversals reversals;
  private final List<UndoRow> rows = new ArrayList<>();
  private final List<UndoRow> conflicts = new ArrayList<>();

  private record Touched(String collection, Set<Long> positions) {}

  /**
   * @param overwrites whether what something else changed later is put back all the same
   */
  Planning(Undoing.Ground ground, String caller, boolean overwrites) {
    this.log = ground.log();
    this.codec = ground.codec();
    this.reversals =
        new Reversals(
            new Past(log, codec),
            ground.deeds(),
            new MergeConflicts(ground.commands(), caller),
            taken);
    this.sees = place -> ground.sees().test(new AccountId(caller), place);
    this.caller = caller;
    this.overwrites = overwrites;
  }

  /** Takes in what the caller did, or others did to what is the caller's; nothing else is told. */
  void take(Deeds.Deed deed) {
    if (!deed.actor().equals(caller) && !caller.equals(deed.owner())) {
      return;
    }
    taken.add(deed.position());
    String collection = deed.collection();
    if (collection != null && !seen.computeIfAbsent(collection, sees::test)) {
      others.putIfAbsent(collection, UndoRefusal.unseen(collection, deed.event()));
      return;
    }
    if (collection != null && (PUTS.contains(deed.event()) || DELETIONS.contains(deed.event()))) {
      objects
          .computeIfAbsent(deed.stream(), stream -> new Touched(collection, new HashSet<>()))
          .positions()
          .add(deed.position());
    } else {
      reversals.take(deed);
    }
    if (objects.size() + reversals.size() > MOST) {
      throw new Rejected(
          ErrorCode.TOO_LARGE, "at most " + MOST + " objects are put back at once; say less time");
    }
  }

  Plan plan() {
    if (objects.isEmpty() && reversals.isEmpty() && others.isEmpty()) {
      throw new Rejected(ErrorCode.NOTHING_TO_UNDO, "nothing of yours was done so");
    }
    reversals.payloads().forEach(this::leaveToMerge);
    objects.forEach(this::look);
    reversals.each(overwrites, this::add);
    rows.sort(ORDER);
    return new Plan(
        rows,
        conflicts,
        Stream.concat(reversals.refused().stream(), others.values().stream()).toList());
  }

  /** Cards of a merge become what they were with the merge. */
  private void leaveToMerge(Event payload) {
    if (payload instanceof ContactsMerged merged) {
      AddressBookId book = new AddressBookId(merged.addressBook());
      objects.remove(ObjectId.ofCard(book, merged.reference()));
      merged.absorbed().forEach(one -> objects.remove(ObjectId.ofCard(book, one.name())));
    }
  }

  private void look(String stream, Touched touched) {
    List<RecordedEvent> events =
        log.readStream(stream, 0).stream()
            .filter(event -> PUTS.contains(name(event)) || DELETIONS.contains(name(event)))
            .toList();
    int first = 0;
    while (first < events.size() && !touched.positions().contains(events.get(first).position())) {
      first++;
    }
    if (first == events.size()) {
      return;
    }
    Optional<String> named = objectName(events.get(first));
    if (named.isEmpty()) {
      others.putIfAbsent(
          stream, UndoRefusal.notUndoable(touched.collection(), "", "it was erased"));
      return;
    }
    boolean later =
        events.subList(first, events.size()).stream()
            .anyMatch(event -> !touched.positions().contains(event.position()));
    RecordedEvent now = events.getLast();
    long to = first == 0 ? PutBack.NOTHING : there(events.get(first - 1));
    row(touched.collection(), named.get(), there(now), now.event().sequence(), to)
        .ifPresent(row -> add(row, later));
  }

  private void add(UndoRow row, boolean changedLater) {
    if (changedLater) {
      conflicts.add(row);
    }
    if (!changedLater || overwrites) {
      rows.add(changedLater ? row.overwriting() : row);
    }
  }

  private static Optional<UndoRow> row(
      String collection, String name, long now, long seen, long to) {
    if (now == PutBack.NOTHING && to == PutBack.NOTHING) {
      return Optional.empty();
    }
    UndoRow.Change change =
        to == PutBack.NOTHING
            ? UndoRow.Change.DELETE
            : now == PutBack.NOTHING ? UndoRow.Change.RECREATE : UndoRow.Change.CHANGE_BACK;
    return Optional.of(UndoRow.object(collection, name, change, seen, to));
  }

  /** Where the object is told as it was after an event. */
  private static long there(RecordedEvent event) {
    return PUTS.contains(name(event)) ? event.event().sequence() : PutBack.NOTHING;
  }

  private static String name(RecordedEvent event) {
    return event.event().name();
  }

  private Optional<String> objectName(RecordedEvent event) {
    return switch (codec.decodeOrReport(event).payload()) {
      case CalendarObjectPut put -> Optional.of(put.name());
      case CalendarObjectDeleted deleted -> Optional.of(deleted.name());
      case CardPut put -> Optional.of(put.name());
      case CardDeleted deleted -> Optional.of(deleted.name());
      default -> Optional.empty();
    };
  }
}
