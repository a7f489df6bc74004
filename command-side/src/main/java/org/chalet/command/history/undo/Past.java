package org.chalet.command.history.undo;

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
    return last == null
        ? null
        : Opposites.of(last).map(Opposite::towards).map(t -> t.command(last, before)).orElse(null);
  }

  List<Long> about(Opposite opposite, String about, List<Long> positions) {
    return positions.stream()
        .filter(position -> {
          Event event = at(position);
          return event != null
              && opposite.concerns(event)
              && opposite.about().apply(event).equals(about);
        })
        .toList();
  }
}
