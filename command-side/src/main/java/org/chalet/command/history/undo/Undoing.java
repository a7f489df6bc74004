package org.chalet.command.history.undo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.chalet.command.Secrets;
import org.chalet.command.imports.ImportShelf;
import org.chalet.command.imports.ImportSpaces;
import org.chalet.command.imports.ImportState;
import org.chalet.command.imports.Imports;
import org.chalet.eventformat.EventCodec;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.EventLog;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import tools.jackson.core.type.TypeReference;

/**
 * Takes back what was done, by ordinary commands, a part at a time. After a crash a part is worked
 * on once more, and finds what it put back.
 */
public final class Undoing implements AutoCloseable {
  /** How long what came of it can be asked. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Ground ground;
  private final ImportShelf<Undo, UndoRow, UndoRefusal> shelf;
  private final Imports<Undo, UndoRow, UndoRefusal> running;

  /**
   * What it stands on.
   *
   * @param sees whether somebody may look into a calendar, an address book or an organization
   */
  public record Ground(
      Commands commands,
      EventLog log,
      EventCodec codec,
      Deeds deeds,
      BiPredicate<AccountId, String> sees,
      SecretVault vault,
      Leases leases,
      InstantSource clock) {}

  public Undoing(Ground ground) {
    this.ground = ground;
    this.shelf =
        new ImportShelf<>(
            ground.vault(),
            new ImportSpaces(
                VaultSpaces.UNDO,
                VaultSpaces.UNDO_RUNNING,
                VaultSpaces.UNDO_ROWS,
                VaultSpaces.UNDO_REFUSALS,
                VaultSpaces.UNDO_CANCELLED),
            KEPT,
            Undo.class,
            new TypeReference<List<UndoRow>>() {},
            new TypeReference<List<UndoRefusal>>() {});
    this.running =
        new Imports<>(
            "undo",
            shelf,
            (known, rows) ->
                new UndoChunk(ground.commands(), new Past(ground.log(), ground.codec()), known)
                    .work(rows),
            ground.leases(),
            ground.clock());
  }

  /** Goes on with what there is from now on, also with what was begun before. */
  public void start() {
    running.start();
  }

  Deeds deeds() {
    return ground.deeds();
  }

  /**
   * @param selection tells which deeds
   * @throws Rejected NOTHING_TO_UNDO, TOO_LARGE
   */
  Plan plan(String caller, boolean overwrites, Consumer<Consumer<Deeds.Deed>> selection) {
    Planning planning = new Planning(ground, caller, overwrites);
    selection.accept(planning::take);
    return planning.plan();
  }

  /**
   * @throws Rejected UNDO_RUNNING
   */
  Undo begin(Plan plan, Trail trail) {
    Undo undo =
        new Undo(
            Secrets.letters(),
            trail.actor(),
            trail.client(),
            trail.command(),
            ground.clock().instant().getEpochSecond(),
            plan.rows().size(),
            0,
            0,
            0,
            ImportState.PREVIEW,
            "");
    shelf.keepRows(undo, plan.rows());
    shelf.keep(undo);
    if (!shelf.occupy(undo)) {
      shelf.keep(undo.in(ImportState.CANCELLED, ""));
      shelf.forgetRows(undo);
      throw new Rejected(ErrorCode.UNDO_RUNNING, "something else of yours is being taken back");
    }
    Undo begun = undo.in(ImportState.RUNNING, "");
    shelf.keep(begun);
    running.wake();
    return begun;
  }

  List<Undo> all(String caller) {
    return running.all(caller).stream()
        .filter(undo -> undo.state() != ImportState.CANCELLED)
        .toList();
  }

  /** Refuses UNKNOWN_UNDO; those of others are not there. */
  Undo one(String caller, String id) {
    return all(caller).stream()
        .filter(undo -> undo.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_UNDO, "you took back nothing so named"));
  }

  List<UndoRefusal> refusals(Undo of, int most) {
    List<UndoRefusal> found = running.refusals(of, 0, most).refusals();
    return found.subList(0, Math.min(most, found.size()));
  }

  @Override
  public void close() {
    running.close();
  }
}
