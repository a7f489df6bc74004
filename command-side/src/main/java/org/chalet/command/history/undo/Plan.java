package org.chalet.command.history.undo;

import java.util.List;

/**
 * What is to be put back, and what is not.
 *
 * @param rows in the order in which they are put back
 * @param conflicts those that something else changed later; they are among the rows where they are
 *     overwritten
 */
record Plan(List<UndoRow> rows, List<UndoRow> conflicts, List<UndoRefusal> refused) {
  Plan {
    rows = List.copyOf(rows);
    conflicts = List.copyOf(conflicts);
    refused = List.copyOf(refused);
  }

  long count(UndoRow.Change change) {
    return rows.stream().filter(row -> row.change() == change).count();
  }
}
