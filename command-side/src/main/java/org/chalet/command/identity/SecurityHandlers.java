package org.chalet.command.identity;

import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.ExistingAccounts;
import org.chalet.command.StateReader;
import org.chalet.identity.DisableTwoFactor;
import org.chalet.identity.EnableTwoFactor;
import org.chalet.identity.OpenSession;
import org.chalet.identity.RenewRecoveryCodes;
import org.chalet.identity.ReportCompromise;
import org.chalet.identity.RevokeAppPasswords;
import org.chalet.identity.SessionOpened;
import org.chalet.identity.UseRecoveryCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;

/** Brings what concerns signing in to accounts and sessions, and tells people of it. */
public final class SecurityHandlers {
  private final Aggregates<Account> accounts;
  private final EventSourced<SignedInSession> sessions;
  private final StateReader states;
  private final ExistingAccounts existing;
  private final AppPasswords appPasswords;
  private final RecoveryCodes recoveryCodes;
  private final Notices notices;
  private final Contacts contacts;
  private final AccountLetters letters;

  SecurityHandlers(CommandSideParts parts, Aggregates<Account> accounts, Contacts contacts) {
    this.accounts = accounts;
    this.sessions = parts.eventSourced("session", SignedInSession.EVOLUTION, SignedInSession.FRESH);
    this.states = parts.states();
    this.existing = new ExistingAccounts(parts.states());
    this.appPasswords = new AppPasswords(parts.vault(), parts.clock());
    this.recoveryCodes = new RecoveryCodes(parts.vault());
    this.notices = new Notices(parts.outbox(), contacts, parts.clock());
    this.contacts = contacts;
    this.letters = new AccountLetters(parts.outbox(), parts.clock());
  }

  /**
   * In a stream of its own: an account does not grow with every sign-in. Whoever signs in stays,
   * though the deletion of the account was asked for.
   */
  @CommandHandler
  void handle(OpenSession command, @MetaDataValue("trail") Trail trail) {
    new OnlyOnesOwnAccount(command.account().raw(), trail.actor()).verify();
    existing.verify(command.account());
    SessionOpened opened =
        new SessionOpened(command.account().raw(), command.session(), command.method());
    sessions.decide("session:" + command.session(), session -> session.open(opened));
    if (states.read(command.account().raw(), Departure.LEAVING).isPresent()) {
      accounts.tell(command.account().raw(), Account::stay);
      notices.post(command.account(), "account-deletion-cancelled", trail.client(), Map.of());
    }
  }

  @CommandHandler
  void handle(EnableTwoFactor command, @MetaDataValue("trail") Trail trail) {
    protect(command.account(), trail, protection -> protection.decide(command));
    notices.post(command.account(), "two-factor-enabled", trail.client(), Map.of());
  }

  @CommandHandler
  void handle(DisableTwoFactor command, @MetaDataValue("trail") Trail trail) {
    protect(command.account(), trail, protection -> protection.decide(command));
    notices.post(command.account(), "two-factor-disabled", trail.client(), Map.of());
  }

  @CommandHandler
  void handle(RenewRecoveryCodes command, @MetaDataValue("trail") Trail trail) {
    protect(command.account(), trail, protection -> protection.decide(command));
    notices.post(command.account(), "recovery-codes-renewed", trail.client(), Map.of());
  }

  @CommandHandler
  void handle(UseRecoveryCode command, @MetaDataValue("trail") Trail trail) {
    protect(command.account(), trail, protection -> protection.decide(command));
    String left = Integer.toString(recoveryCodes.left(command.account()));
    notices.post(command.account(), "recovery-code-used", trail.client(), Map.of("left", left));
  }

  @CommandHandler
  void handle(RevokeAppPasswords command, @MetaDataValue("trail") Trail trail) {
    accounts.tell(command.account().raw(), a -> a.decide(command, trail.actor()));
    // Before the commit: what is being revoked must not open anything, whatever happens then.
    appPasswords.forgetAll(command.account());
  }

  /** The letters go to the login: a recovery address may be the intruder's. */
  @CommandHandler
  void handle(ReportCompromise command, @MetaDataValue("trail") Trail trail) {
    accounts.tell(command.account().raw(), a -> a.decide(command, trail.actor()));
    appPasswords.forgetAll(command.account());
    contacts
        .find(command.account())
        .filter(owner -> owner.recovery() != null)
        .ifPresent(letters::recoveryChanged);
    notices.post(command.account(), "compromise-reported", trail.client(), Map.of());
  }

  private void protect(AccountId account, Trail trail, Consumer<Protection> decision) {
    accounts.tell(account.raw(), a -> a.protect(trail.actor(), decision));
  }
}
