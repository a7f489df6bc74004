package org.chalet.command.contact.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chalet.contact.ImportCards;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;

/**
 * Rows that are worked on together, as a commit costs the same for one and for many. Where one is
 * refused none of a group is stored: its halves are tried then, down to the row that is in the way.
 */
final class ImportChunk {
  /** What stops an import: nothing of it can be stored any more. */
  private static final Set<ErrorCode> STOPS =
      Set.of(
          ErrorCode.FORBIDDEN,
          ErrorCode.UNKNOWN_COLLECTION,
          ErrorCode.COLLECTION_FROZEN,
          ErrorCode.QUOTA_EXCEEDED);

  private static final int TRIES = 5;

  private final Commands commands;
  private final CardImport of;
  private final Trail trail;
  private final List<ImportRefusal> refusals = new ArrayList<>();
  private int stored;
  private int present;
  private String stop = "";

  private record Wanted(long line, ImportCards.Card card) {}

  ImportChunk(Commands commands, CardImport of) {
    this.commands = commands;
    this.of = of;
    // One import is one cause, by which it is found in the history.
    this.trail =
        new Trail(of.by(), Client.SYSTEM, UUID.randomUUID().toString(), "import " + of.id(), null);
  }

  CardImport work(List<ImportRow> rows) {
    List<CsvField> mapping = of.mapping().stream().map(CsvField::of).toList();
    List<Wanted> wanted = new ArrayList<>();
    for (ImportRow row : rows) {
      try {
        wanted.add(new Wanted(row.line(), ImportCard.of(row, mapping)));
      } catch (Rejected rejected) {
        refusals.add(ImportRefusal.of(row.line(), rejected));
      }
    }
    store(wanted);
    refusals.sort(Comparator.comparingLong(ImportRefusal::line));
    return of.worked(stored, present, refusals.size());
  }

  List<ImportRefusal> refusals() {
    return refusals;
  }

  /** Token of what stopped the import; empty otherwise. */
  String stop() {
    return stop;
  }

  private void store(List<Wanted> some) {
    if (some.isEmpty() || !stop.isEmpty()) {
      return;
    }
    try {
      int now = send(some.stream().map(Wanted::card).toList());
      stored += now;
      present += some.size() - now;
    } catch (Rejected rejected) {
      if (STOPS.contains(rejected.code())) {
        stop = rejected.code().token();
      } else if (some.size() == 1) {
        refusals.add(ImportRefusal.of(some.getFirst().line(), rejected));
      } else {
        store(some.subList(0, some.size() / 2));
        store(some.subList(some.size() / 2, some.size()));
      }
    }
  }

  private int send(List<ImportCards.Card> cards) {
    for (int tried = 1; ; tried++) {
      try {
        return commands.send(new ImportCards(of.book(), cards), trail).as(Integer.class);
      } catch (Rejected rejected) {
        if (rejected.code() != ErrorCode.CONCURRENT_CHANGE || tried == TRIES) {
          throw rejected;
        }
      }
    }
  }
}
