package org.chalet.command.scheduling;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.scheduling.TellAnswers;
import org.chalet.store.SecretVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells attendees what the others have answered, now and then. */
public final class AnswersProcess {
  private static final Logger LOG = LoggerFactory.getLogger(AnswersProcess.class);

  private final AnswersToTell answers;
  private final Commands commands;

  public AnswersProcess(SecretVault vault, InstantSource clock, Commands commands) {
    this.answers = new AnswersToTell(vault, clock);
    this.commands = commands;
  }

  /**
   * One round.
   *
   * @param mayGoOn asked before each meeting
   */
  public void round(BooleanSupplier mayGoOn) {
    answers.tell(mayGoOn, this::send);
  }

  private void send(TellAnswers command) {
    String id = UUID.randomUUID().toString();
    try {
      commands.send(command, new Trail(Trail.SYSTEM, Client.SYSTEM, id, id, null));
    } catch (Rejected refused) {
      LOG.info("Attendees of a meeting are not told of answers: {}", refused.code());
    }
  }
}
