package org.chalet.command.history.undo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.calendar.PutBackCalendarObjects;
import org.chalet.command.Retrying;
import org.chalet.command.imports.Halving;
import org.chalet.command.imports.ImportWork.Worked;
import org.chalet.contact.PutBackCards;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.PutBack;

/** Objects that are put back together: those of each collection by one command. */
final class UndoChunk {
  private final Commands commands;
  private final Past past;
  private final Undo of;
  private final List<UndoRefusal> refusals = new ArrayList<>();

  UndoChunk(Commands commands, Past past, Undo of) {
    this.commands = commands;
    this.past = past;
    this.of = of;
  }

  Worked<Undo, UndoRefusal> work(List<UndoRow> rows) {
    Map<String, List<UndoRow>> byPlace = new LinkedHashMap<>();
    for (UndoRow row : rows) {
      String place = row.change() + " " + row.collection();
      byPlace.computeIfAbsent(place, none -> new ArrayList<>()).add(row);
    }
    for (List<UndoRow> together : byPlace.values()) {
      if (together.getFirst().isReversed()) {
        together.forEach(this::reverse);
      } else {
        // What one collection refuses says nothing about the others.
        new Halving<UndoRow>(Set.of(), this::send, this::refuse).send(together);
      }
    }
    return new Worked<>(of.worked(rows.size(), refusals.size()), refusals, "");
  }

  private void reverse(UndoRow row) {
    Command command = past.opposite(row);
    if (command == null) {
      refusals.add(UndoRefusal.notUndoable(row.collection(), row.name(), "it was erased"));
      return;
    }
    try {
      send(command);
    } catch (Rejected rejected) {
      refuse(row, rejected);
    }
  }

  private void refuse(UndoRow row, Rejected rejected) {
    refusals.add(UndoRefusal.of(row, rejected));
  }

  private void send(List<UndoRow> rows) {
    String collection = rows.getFirst().collection();
    List<PutBack> objects = rows.stream().map(UndoRow::putBack).toList();
    Command command =
        collection.startsWith("calendar:")
            ? new PutBackCalendarObjects(new CalendarId(collection), objects)
            : new PutBackCards(new AddressBookId(collection), objects);
    send(command);
  }

  private void send(Command command) {
    Retrying.run(() -> {
      Receipt unused = commands.send(command, of.trail());
    });
  }
}
