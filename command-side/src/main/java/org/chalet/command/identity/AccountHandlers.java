package org.chalet.command.identity;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.RevokeAppPassword;
import org.chalet.kernel.trail.Trail;

/** Brings commands to accounts. */
public final class AccountHandlers {
  private final Aggregates<Account> accounts;
  private final AppPasswords appPasswords;
  private final Sessions sessions;
  private final Notices notices;

  AccountHandlers(
      Aggregates<Account> accounts, AppPasswords appPasswords, Sessions sessions, Notices notices) {
    this.accounts = accounts;
    this.appPasswords = appPasswords;
    this.sessions = sessions;
    this.notices = notices;
  }

  @CommandHandler
  void handle(CreateAppPassword command, @MetaDataValue("trail") Trail trail) {
    accounts.tell(command.account().raw(), a -> a.decide(command, trail.actor()));
    // While the account is held: whoever closes all sessions revokes all app passwords after that.
    sessions.verifyStillOpen(command.account(), trail.client().credential());
    notices.post(command.account(), "app-password-created", trail.client(), Map.of());
  }

  @CommandHandler
  void handle(RevokeAppPassword command, @MetaDataValue("trail") Trail trail) {
    accounts.tell(command.account().raw(), a -> a.decide(command, trail.actor()));
    // Before the commit: what is being revoked must not open anything, whatever happens then.
    appPasswords.forget(command.account(), command.appPassword());
  }
}
