package org.chalet.command.contact.imports;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chalet.command.Secrets;
import org.chalet.command.Worker;
import org.chalet.command.contact.imports.CardImport.State;
import org.chalet.contact.EditCards;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports of contacts: a file is looked at first, and taken in once its columns are confirmed, a
 * part at a time. After a crash a part is worked on once more, and finds what it stored.
 */
public final class CardImports implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CardImports.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration LAST_WORK = Duration.ofSeconds(30);
  private static final Duration TERM = Duration.ofMinutes(2);

  private final Commands commands;
  private final ImportShelf shelf;
  private final Leases leases;
  private final InstantSource clock;
  private final String holder = UUID.randomUUID().toString();
  private final Worker worker = new Worker("contact imports", this::round);

  public CardImports(Commands commands, SecretVault vault, Leases leases, InstantSource clock) {
    this.commands = commands;
    this.shelf = new ImportShelf(vault);
    this.leases = leases;
    this.clock = clock;
  }

  /** Works on what there is from now on, also on what was begun before. */
  public void start() {
    worker.start();
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
            State.PREVIEW,
            "");
    shelf.keepRows(seen, file.rows());
    shelf.keep(seen);
    return seen;
  }

  /** The first rows of one that is being looked at. */
  List<ImportRow> firstRows(CardImport of, int most) {
    List<ImportRow> rows = of.state() == State.PREVIEW ? shelf.rows(of, 0) : List.of();
    return rows.subList(0, Math.min(most, rows.size()));
  }

  /**
   * @param mapping a field for each column
   * @throws Rejected UNKNOWN_IMPORT, IMPORT_RUNNING, INVALID_VALUE
   */
  CardImport confirm(String id, List<String> mapping, Trail trail) {
    CardImport seen = one(id, trail);
    verify(seen.book(), trail);
    if (seen.state() != State.PREVIEW) {
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
    worker.wake();
    return running;
  }

  List<CardImport> all(Trail trail) {
    return shelf.all(trail.actor());
  }

  /** Of the sender; those of others are not there. */
  CardImport one(String id, Trail trail) {
    return shelf
        .find(trail.actor(), id)
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_IMPORT, "there is no such import"));
  }

  /** Whatever was not worked on by then is not; what was, stays. */
  void cancel(String id, Trail trail) {
    CardImport known = one(id, trail);
    if (known.state() == State.PREVIEW) {
      shelf.keep(known.in(State.CANCELLED, ""));
      shelf.forgetRows(known);
    } else if (!known.isOver()) {
      shelf.cancel(known);
      worker.wake();
    }
  }

  /** Refused rows in the file's order, from a part of the file on: so many, and a part's more. */
  Refused refusals(CardImport of, int from, int most) {
    List<ImportRefusal> found = new ArrayList<>();
    int next = from;
    while (next < of.chunk() && found.size() < most) {
      found.addAll(shelf.refusals(of, next));
      next++;
    }
    return new Refused(found, next < of.chunk() || !of.isOver() ? next : -1);
  }

  /**
   * @param next the part to ask for then; -1 when there is nothing behind
   */
  record Refused(List<ImportRefusal> refusals, int next) {}

  private void round() throws InterruptedException {
    boolean more = true;
    while (more && !worker.isEnding()) {
      more = turn();
    }
    worker.await(LOOK_EVERY);
  }

  /** Works on a part of each import; one that fails keeps no other waiting. */
  boolean turn() {
    boolean more = false;
    for (CardImport found : shelf.running()) {
      try {
        more |= turn(found);
      } catch (RuntimeException e) {
        LOG.error("import {} is taken up again in a while", found.id(), e);
      }
    }
    return more;
  }

  private boolean turn(CardImport found) {
    String lease = "contact-import/" + found.by();
    if (!leases.hold(lease, holder, TERM)) {
      return false;
    }
    // What another process did before it gave the lease back counts.
    CardImport known = shelf.find(found.by(), found.id()).orElse(found);
    boolean over = work(known);
    if (over) {
      leases.release(lease, holder);
    }
    return !over;
  }

  /** True when the import is over. */
  private boolean work(CardImport known) {
    if (known.state() == State.PREVIEW) {
      // Its confirmation is on its way, or was broken off and comes again.
      return true;
    }
    if (known.isOver()) {
      shelf.vacate(known);
      return true;
    }
    if (shelf.isCancelled(known)) {
      return end(known, State.CANCELLED, "");
    }
    List<ImportRow> rows = shelf.rows(known, known.chunk());
    if (rows.isEmpty()) {
      return end(known, State.FINISHED, "");
    }
    ImportChunk chunk = new ImportChunk(commands, known);
    CardImport worked = chunk.work(rows);
    shelf.keepRefusals(known, chunk.refusals());
    if (!chunk.stop().isEmpty()) {
      return end(worked, State.STOPPED, chunk.stop());
    }
    shelf.keep(worked);
    return false;
  }

  private boolean end(CardImport known, State state, String reason) {
    shelf.keep(known.in(state, reason));
    shelf.vacate(known);
    shelf.forgetRows(known);
    return true;
  }

  @Override
  public void close() {
    if (!worker.end(LAST_WORK)) {
      LOG.warn("stopped in the middle of an import; it goes on with the next start");
    }
  }
}
