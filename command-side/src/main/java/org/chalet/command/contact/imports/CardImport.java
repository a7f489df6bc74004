package org.chalet.command.contact.imports;

import java.util.List;
import org.chalet.command.imports.ImportShelf;
import org.chalet.command.imports.ImportState;
import org.chalet.command.imports.Importing;
import org.chalet.kernel.value.AddressBookId;

/**
 * An import of contacts and how far it came.
 *
 * @param id unique within the account
 * @param by the account that started it
 * @param started seconds since 1970 UTC
 * @param mapping a field for each column; empty for cards
 * @param total contacts in the file
 * @param stored those that were not in the address book
 * @param present those that were
 * @param refused those that could not be taken
 * @param chunk the next one to be worked on
 * @param reason token of what stopped it; empty otherwise
 */
record CardImport(
    String id,
    String by,
    String addressBook,
    long started,
    String format,
    String encoding,
    String delimiter,
    List<String> columns,
    List<String> mapping,
    int total,
    int stored,
    int present,
    int refused,
    int chunk,
    ImportState state,
    String reason)
    implements Importing<CardImport> {
  CardImport {
    columns = List.copyOf(columns);
    mapping = List.copyOf(mapping);
  }

  AddressBookId book() {
    return new AddressBookId(addressBook);
  }

  @Override
  public String heldBy() {
    return by;
  }

  @Override
  public int chunks() {
    return Math.ceilDiv(total, ImportShelf.ROWS_PER_CHUNK);
  }

  CardImport confirmed(List<String> fields) {
    return new CardImport(
        id,
        by,
        addressBook,
        started,
        format,
        encoding,
        delimiter,
        columns,
        fields,
        total,
        0,
        0,
        0,
        0,
        ImportState.RUNNING,
        "");
  }

  CardImport worked(int nowStored, int nowPresent, int nowRefused) {
    return new CardImport(
        id,
        by,
        addressBook,
        started,
        format,
        encoding,
        delimiter,
        columns,
        mapping,
        total,
        stored + nowStored,
        present + nowPresent,
        refused + nowRefused,
        chunk + 1,
        state,
        reason);
  }

  @Override
  public CardImport in(ImportState next, String because) {
    return new CardImport(
        id,
        by,
        addressBook,
        started,
        format,
        encoding,
        delimiter,
        columns,
        mapping,
        total,
        stored,
        present,
        refused,
        chunk,
        next,
        because);
  }
}
