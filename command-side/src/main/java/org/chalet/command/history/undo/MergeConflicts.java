package org.chalet.command.history.undo;

import org.chalet.command.Secrets;
import org.chalet.contact.ConflictChoice;
import org.chalet.contact.SeparatedCards;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;

/** What was changed in merged cards since: only taking the merge back tells, value by value. */
final class MergeConflicts {
  private final Commands commands;
  private final Trail asking;

  /**
   * @param caller with whose rights it is asked
   */
  MergeConflicts(Commands commands, String caller) {
    this.commands = commands;
    this.asking = new Trail(caller, Client.SYSTEM, Secrets.letters(), "undo", null);
  }

  /**
   * @throws org.chalet.kernel.rule.Rejected where the merge cannot be taken back at all
   */
  boolean has(Command command) {
    return command instanceof UndoMerge undo
        && !commands
            .send(new UndoMerge(undo.merge(), null, true), asking)
            .as(SeparatedCards.class)
            .conflicts()
            .isEmpty();
  }

  static Command overwriting(Command command) {
    return command instanceof UndoMerge undo
        ? new UndoMerge(undo.merge(), ConflictChoice.AS_BEFORE, false)
        : command;
  }
}
