package org.chalet.command.history.undo;

import java.time.Instant;
import java.util.List;
import org.chalet.command.StateReader;
import org.chalet.command.collection.Guard;
import org.chalet.guard.GuardEvent;
import org.chalet.guard.MassChangeId;
import org.chalet.guard.MassChangeNoticed;
import org.chalet.guard.SettleMassChange;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;

/** Takes back all that one client did in a collection since a mass change of it began. */
public final class MassChangeUndo {
  private final Undoing undoing;
  private final StateReader states;
  private final Commands commands;

  public MassChangeUndo(Undoing undoing, StateReader states, Commands commands) {
    this.undoing = undoing;
    this.states = states;
    this.commands = commands;
  }

  /**
   * How many objects would be put back.
   *
   * @throws Rejected UNKNOWN_MASS_CHANGE, NOTHING_TO_UNDO, TOO_LARGE
   */
  public int size(MassChangeId change, AccountId owner) {
    return plan(change, owner.raw(), false).rows().size();
  }

  /**
   * Begins; it goes on in the background, and nobody is told. A client that is held may go on.
   *
   * @throws Rejected UNKNOWN_MASS_CHANGE, NOTHING_TO_UNDO, TOO_LARGE, UNDO_RUNNING
   */
  public void begin(MassChangeId change, Trail trail) {
    UndoAnswer unused = begin(change, trail, false);
  }

  UndoAnswer begin(MassChangeId change, Trail trail, boolean overwrites) {
    Plan plan = plan(change, trail.actor(), overwrites);
    Undo begun = undoing.begin(plan, trail);
    // After it began: a crash in between leaves it open, and undoing it again finds all as it was.
    Receipt unused = commands.send(new SettleMassChange(change, true), trail);
    return UndoAnswer.begun(begun, plan, overwrites);
  }

  UndoAnswer look(MassChangeId change, String owner, boolean overwrites) {
    return UndoAnswer.planned(plan(change, owner, overwrites), overwrites);
  }

  private Plan plan(MassChangeId change, String owner, boolean overwrites) {
    MassChangeNoticed noticed = noticed(change, owner);
    String credential = noticed.credential();
    Deeds.ClientChoice client =
        new Deeds.ClientChoice(
            null,
            credential == null ? List.of() : List.of(credential),
            null,
            noticed.collection(),
            Instant.ofEpochSecond(noticed.began()),
            null);
    return undoing.plan(
        owner, overwrites, taking -> undoing.deeds().ofClients(noticed.actor(), client, taking));
  }

  /** That of others is as unknown as none. */
  private MassChangeNoticed noticed(MassChangeId change, String owner) {
    return states
        .read(GuardEvent.stream(change.collection().raw()), Guard.EVOLUTION)
        .map(guard -> guard.open().get(change.first()))
        .filter(noticed -> noticed.owner().equals(owner))
        .orElseThrow(MassChangeId::unknown);
  }
}
