package org.chalet.command.erasure;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.chalet.command.StateReader;
import org.chalet.command.erasure.certificate.Certificates;
import org.chalet.command.erasure.certificate.Inventory;
import org.chalet.identity.EraseAccount;
import org.chalet.identity.EraseAgain;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases the accounts whose days of grace are over. Whatever step a crash interrupts, the date
 * stays in the schedule until all steps are done, and each can be done again.
 */
public final class Erasures {
  private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
  private static final Duration POSTPONEMENT = Duration.ofDays(1);

  /** Whoever was let in somewhere at the same moment is taken out there too. */
  private static final int MOST_PASSES = 5;

  private final Commands commands;
  private final StateReader states;
  private final DeletionSchedule schedule;
  private final DeletionLetters letters;
  private final AccountSecrets secrets;
  private final Remains remains;
  private final Oblivion oblivion;
  private final Certificates certificates;
  private final InstantSource clock;

  public Erasures(
      Commands commands,
      StateReader states,
      DeletionSchedule schedule,
      DeletionLetters letters,
      AccountSecrets secrets,
      Remains remains,
      Oblivion oblivion,
      Certificates certificates,
      InstantSource clock) {
    this.commands = commands;
    this.states = states;
    this.schedule = schedule;
    this.letters = letters;
    this.secrets = secrets;
    this.remains = remains;
    this.oblivion = oblivion;
    this.certificates = certificates;
    this.clock = clock;
  }

  /**
   * Goes through what is due. What fails is left for the next round and keeps nobody else waiting.
   *
   * @param mayGoOn asked before each account
   */
  public void round(BooleanSupplier mayGoOn) {
    for (DeletionSchedule.Entry entry : schedule.due(clock.instant())) {
      if (!mayGoOn.getAsBoolean()) {
        return;
      }
      try {
        lookAt(entry);
      } catch (RuntimeException e) {
        LOG.error("{} is tried again in the next round", entry.account().raw(), e);
      }
    }
  }

  /** Erases an account whose key was destroyed before, and came back with an older vault. */
  public void again(AccountId account) {
    DeletionSchedule.Entry entry = new DeletionSchedule.Entry(account, clock.instant(), false);
    schedule.put(account, entry.due());
    commands.send(new EraseAgain(account), trail("restored from before the erasure"));
    forget(account);
    schedule.drop(entry);
    LOG.info("{} was erased again", account.raw());
  }

  private void lookAt(DeletionSchedule.Entry entry) {
    AccountId account = entry.account();
    try {
      close(account);
    } catch (Rejected refused) {
      switch (refused.code()) {
        case DELETION_NOT_REQUESTED, DELETION_NOT_DUE -> schedule.drop(entry);
        case LAST_LEGAL_REPRESENTATIVE -> postpone(entry, refused.detail(), true);
        case UNDER_LEGAL_HOLD -> postpone(entry, refused.detail(), !entry.told());
        default -> throw refused;
      }
      return;
    }
    forget(account);
    schedule.drop(entry);
    LOG.info("{} was erased", account.raw());
  }

  private void close(AccountId account) {
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      if (!commands.send(new EraseAccount(account), trail("days of grace over")).changed()) {
        return;
      }
    }
  }

  private void forget(AccountId account) {
    Set<EmailAddress> addresses =
        states.read(account.raw(), Person.OF_ACCOUNT).map(Person::reachedAt).orElse(Set.of());
    certificates.note(account, () -> inventory(account, addresses));
    secrets.forget(account);
    oblivion.forgetLetters(addresses);
    for (List<String> some = remains.some(account); !some.isEmpty(); some = remains.some(account)) {
      for (String owner : some) {
        oblivion.destroyKey(owner);
        remains.done(account, owner);
      }
    }
    certificates.issue(account, oblivion.forget());
  }

  private Inventory inventory(AccountId account, Set<EmailAddress> addresses) {
    return new Inventory(
        remains.all(account), secrets.counts(account), oblivion.lettersTo(addresses));
  }

  private void postpone(DeletionSchedule.Entry entry, String why, boolean tell) {
    schedule.postpone(entry.account(), clock.instant().plus(POSTPONEMENT));
    schedule.drop(entry);
    if (tell) {
      letters.postponed(entry.account(), why);
    }
  }

  private static Trail trail(String cause) {
    String command = UUID.randomUUID().toString();
    return new Trail(Trail.SYSTEM, Client.SYSTEM, command, cause, null);
  }
}
