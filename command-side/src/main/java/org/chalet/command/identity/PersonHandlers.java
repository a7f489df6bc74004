package org.chalet.command.identity;

import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.identity.ChangeLogin;
import org.chalet.identity.ChangePassword;
import org.chalet.identity.ChangePicture;
import org.chalet.identity.ChangeProfile;
import org.chalet.identity.RemovePicture;
import org.chalet.identity.RemoveRecoveryAddress;
import org.chalet.identity.ResetPassword;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;

/**
 * Brings to accounts what concerns their owner, and tells the owner by mail of what somebody else
 * might have done in the owner's name.
 */
public final class PersonHandlers {
  private final Aggregates<Account> accounts;
  private final Contacts contacts;
  private final AccountLetters letters;

  PersonHandlers(Aggregates<Account> accounts, Contacts contacts, AccountLetters letters) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.letters = letters;
  }

  @CommandHandler
  void handle(ChangeProfile command, @MetaDataValue("trail") Trail trail) {
    tell(command.account(), trail, owner -> owner.decide(command));
  }

  @CommandHandler
  Optional<String> handle(ChangePicture command, @MetaDataValue("trail") Trail trail) {
    return accounts.ask(command.account().raw(), a -> a.owner(trail.actor()).decide(command));
  }

  @CommandHandler
  Optional<String> handle(RemovePicture command, @MetaDataValue("trail") Trail trail) {
    return accounts.ask(command.account().raw(), a -> a.owner(trail.actor()).decide(command));
  }

  @CommandHandler
  void handle(ChangePassword command, @MetaDataValue("trail") Trail trail) {
    tell(command.account(), trail, owner -> owner.decide(command));
    letters.passwordChanged(contacts.of(command.account()));
  }

  @CommandHandler
  void handle(ResetPassword command, @MetaDataValue("trail") Trail trail) {
    tell(command.account(), trail, owner -> owner.decide(command));
    letters.passwordChanged(contacts.of(command.account()));
  }

  @CommandHandler
  void handle(SetRecoveryAddress command, @MetaDataValue("trail") Trail trail) {
    tell(command.account(), trail, owner -> owner.decide(command));
    letters.recoveryChanged(contacts.of(command.account()));
  }

  @CommandHandler
  void handle(RemoveRecoveryAddress command, @MetaDataValue("trail") Trail trail) {
    tell(command.account(), trail, owner -> owner.decide(command));
    letters.recoveryChanged(contacts.of(command.account()));
  }

  /** The letter goes to the address that was the login until now. */
  @CommandHandler
  void handle(ChangeLogin command, @MetaDataValue("trail") Trail trail) {
    tell(command.account(), trail, owner -> owner.decide(command));
    letters.loginChanged(contacts.of(command.account()));
  }

  private void tell(AccountId account, Trail trail, Consumer<Particulars> decision) {
    accounts.tell(account.raw(), a -> decision.accept(a.owner(trail.actor())));
  }
}
