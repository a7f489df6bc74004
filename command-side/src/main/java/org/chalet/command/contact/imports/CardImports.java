package org.chalet.command.contact.imports;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.chalet.command.Secrets;
import org.chalet.command.imports.ImportRefusal;
import org.chalet.command.imports.ImportShelf;
import org.chalet.command.imports.ImportSpaces;
import org.chalet.command.imports.ImportState;
import org.chalet.command.imports.Imports;
import org.chalet.contact.EditCards;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import tools.jackson.core.type.TypeReference;

/**
 * Imports of contacts: a file is looked at first, and taken in once its columns are confirmed, a
 * part at a time. After a crash a part is worked on once more, and finds what it stored.
 */
public final class CardImports implements AutoCloseable {
  /** How long what came of an import can be asked. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final Commands commands;
  private final ImportShelf<CardImport, ImportRow, ImportRefusal> shelf;
  private final Imports<CardImport, ImportRow, ImportRefusal> imports;
  private final InstantSource clock;

  public CardImports(Commands commands, SecretVault vault, Leases leases, InstantSource clock) {
    this.commands = commands;
    this.clock = clock;
    this.shelf =
        new ImportShelf<>(
            vault,
            new ImportSpaces(
                VaultSpaces.CARD_IMPORT,
                VaultSpaces.CARD_IMPORT_RUNNING,
                VaultSpaces.CARD_IMPORT_ROWS,
                VaultSpaces.CARD_IMPORT_REFUSALS,
                VaultSpaces.CARD_IMPORT_CANCELLED),
            KEPT,
            CardImport.class,
            new TypeReference<List<ImportRow>>() {},
            new TypeReference<List<ImportRefusal>>() {});
    this.imports =
        new Imports<>(
            "contact-import",
            shelf,
            (known, rows) -> new ImportChunk(commands, known).work(rows),
            leases,
            clock);
  }

  /** Works on what there is from now on, also on what was begun before. */
  public void start() {
    imports.start();
  }

  Imports<CardImport, ImportRow, ImportRefusal> running() {
    return imports;
  }

  /** Whoever may not write into it is refused. */
  void verify(AddressBookId book, Trail trail) {
    Receipt unused = commands.send(new EditCards(book, List.of()), trail);
  }

  /**
   * @throws Rejected INVALID_VALUE, MALFORMED, TOO_LARGE for the file as a whole
   */
  CardImport look(AddressBookId book, byte[] bytes, Trail trail) {
    ReadFile file = ReadFile.of(bytes);
    CardImport seen =
        new CardImport(
            Secrets.letters(),
            trail.actor(),
            book.raw(),
            clock.instant().getEpochSecond(),
            file.format(),
            file.encoding(),
            file.delimiter(),
            file.columns(),
            CsvLayouts.proposed(file.columns()),
            file.rows().size(),
            0,
            0,
            0,
            0,
            ImportState.PREVIEW,
            "");
    shelf.keepRows(seen, file.rows());
    shelf.keep(seen);
    return seen;
  }

  /** The first rows of one that is being looked at. */
  List<ImportRow> firstRows(CardImport of, int most) {
    List<ImportRow> rows = of.state() == ImportState.PREVIEW ? shelf.rows(of, 0) : List.of();
    return rows.subList(0, Math.min(most, rows.size()));
  }

  /**
   * @param mapping a field for each column
   * @throws Rejected UNKNOWN_IMPORT, IMPORT_RUNNING, INVALID_VALUE
   */
  CardImport confirm(String id, List<String> mapping, Trail trail) {
    CardImport seen = imports.one(trail.actor(), id);
    verify(seen.book(), trail);
    if (seen.state() != ImportState.PREVIEW) {
      throw new Rejected(ErrorCode.IMPORT_RUNNING, "this import was confirmed before");
    }
    if (mapping.size() != seen.columns().size()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a mapping has a field for each of the columns");
    }
    mapping.forEach(field -> {
      CsvField unused = CsvField.of(field);
    });
    if (!shelf.occupy(seen)) {
      throw new Rejected(ErrorCode.IMPORT_RUNNING, "another import of yours is not over");
    }
    CardImport running = seen.confirmed(mapping);
    shelf.keep(running);
    imports.wake();
    return running;
  }

  @Override
  public void close() {
    imports.close();
  }
}
