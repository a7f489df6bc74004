package org.chalet.command.history.undo;

import java.util.ArrayList;
import java.util.List;
import org.chalet.command.history.undo.opposite.Opposite;
import org.chalet.command.history.undo.opposite.Opposites;
import org.chalet.eventformat.EventCodec;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.store.EventLog;
import org.jspecify.annotations.Nullable;

/** Reads what was recorded at positions of the log. */
final class Past {
  private final EventLog log;
  private final EventCodec codec;

  Past(EventLog log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  /** Null for what cannot be read any more, as after an erasure. */
  @Nullable Event at(long position) {
    return log.readFrom(position, 1).stream()
        .filter(event -> event.position() == position)
        .map(event -> codec.decodeOrReport(event).payload())
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** What takes back the deed at a position. */
  @Nullable Command opposite(UndoRow row) {
    Event last = at(row.seen());
    Event before = row.to() == UndoRow.NOTHING_BEFORE ? null : at(row.to());
    Opposite opposite = last == null ? null : Opposites.of(last).orElse(null);
    if (last == null || opposite == null) {
      return null;
    }
    Command command = opposite.towards().command(last, before, row.about());
    return command != null && row.overwrites() ? MergeConflicts.overwriting(command) : command;
  }

  /** An event and where it is in the log. */
  record Told(long position, Event event) {}

  /** Those of the positions at which something is told that the opposite concerns, in order. */
  List<Told> concerning(Opposite opposite, List<Long> positions) {
    List<Told> told = new ArrayList<>();
    for (long position : positions) {
      Event event = at(position);
      if (event != null && opposite.concerns(event)) {
        told.add(new Told(position, event));
      }
    }
    return told;
  }
}
