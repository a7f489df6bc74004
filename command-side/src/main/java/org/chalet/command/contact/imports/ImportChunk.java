package org.chalet.command.contact.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chalet.command.Retrying;
import org.chalet.command.imports.Halving;
import org.chalet.command.imports.ImportRefusal;
import org.chalet.command.imports.ImportWork.Worked;
import org.chalet.contact.ImportCards;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;

/** Rows that are worked on together. */
final class ImportChunk {
  /** What stops an import: nothing of it can be stored any more. */
  private static final Set<ErrorCode> STOPS =
      Set.of(
          ErrorCode.FORBIDDEN,
          ErrorCode.UNKNOWN_COLLECTION,
          ErrorCode.COLLECTION_FROZEN,
          ErrorCode.QUOTA_EXCEEDED);

  private final Commands commands;
  private final CardImport of;
  private final Trail trail;
  private final List<ImportRefusal> refusals = new ArrayList<>();
  private int stored;
  private int present;

  private record Wanted(long line, ImportCards.Card card) {}

  ImportChunk(Commands commands, CardImport of) {
    this.commands = commands;
    this.of = of;
    // One import is one cause, by which it is found in the history.
    this.trail =
        new Trail(of.by(), Client.SYSTEM, UUID.randomUUID().toString(), "import " + of.id(), null);
  }

  Worked<CardImport, ImportRefusal> work(List<ImportRow> rows) {
    List<CsvField> mapping = of.mapping().stream().map(CsvField::of).toList();
    List<Wanted> wanted = new ArrayList<>();
    for (ImportRow row : rows) {
      try {
        wanted.add(new Wanted(row.line(), ImportCard.of(row, mapping)));
      } catch (Rejected rejected) {
        refusals.add(ImportRefusal.of(row.line(), rejected));
      }
    }
    Halving<Wanted> halving =
        new Halving<>(
            STOPS,
            this::send,
            (one, rejected) -> refusals.add(ImportRefusal.of(one.line(), rejected)));
    halving.send(wanted);
    refusals.sort(Comparator.comparingLong(ImportRefusal::line));
    return new Worked<>(of.worked(stored, present, refusals.size()), refusals, halving.stop());
  }

  private void send(List<Wanted> some) {
    ImportCards command = new ImportCards(of.book(), some.stream().map(Wanted::card).toList());
    Retrying.run(() -> {
      int now = commands.send(command, trail).as(Integer.class);
      stored += now;
      present += some.size() - now;
    });
  }
}
