package org.chalet.command.contact.imports;

import java.util.List;

/**
 * A contact of a file, as it stands there.
 *
 * @param line where it begins in the file, from 1
 * @param cells of a CSV file; the text of a card otherwise
 */
record ImportRow(long line, List<String> cells) {
  ImportRow {
    cells = List.copyOf(cells);
  }

  /** Without what it says of somebody. */
  @Override
  public String toString() {
    return "ImportRow[" + line + "]";
  }
}
