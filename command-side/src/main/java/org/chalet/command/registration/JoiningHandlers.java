package org.chalet.command.registration;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.ExistingAccounts;
import org.chalet.identity.Logins;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.DeclineInvitation;
import org.chalet.store.Reservations;
import org.jspecify.annotations.Nullable;

/** Invited people who have an account: they show the link, or sign in with the invited address. */
public final class JoiningHandlers {
  private final Joining joining;
  private final InvitationSecrets secrets;
  private final ExistingAccounts accounts;
  private final Reservations reservations;

  JoiningHandlers(
      Joining joining,
      InvitationSecrets secrets,
      ExistingAccounts accounts,
      Reservations reservations) {
    this.joining = joining;
    this.secrets = secrets;
    this.accounts = accounts;
    this.reservations = reservations;
  }

  /** Answers with the organization that was joined. */
  @CommandHandler
  OrganizationId handle(AcceptInvitation command, @MetaDataValue("trail") Trail trail) {
    AccountId actor = accounts.actor(trail);
    verify(command.invitation(), command.secret(), actor);
    return joining.accept(command.invitation(), actor);
  }

  @CommandHandler
  void handle(DeclineInvitation command, @MetaDataValue("trail") Trail trail) {
    AccountId actor = accounts.actor(trail);
    verify(command.invitation(), command.secret(), actor);
    joining.decline(command.invitation());
  }

  private void verify(InvitationId invitation, @Nullable String secret, AccountId actor) {
    if (secret != null) {
      secrets.verify(invitation, secret);
      return;
    }
    String address = joining.invited(invitation).email().normalized();
    if (reservations.holder(Logins.SCOPE, address).filter(actor.raw()::equals).isEmpty()) {
      throw InvitationSecrets.notValid();
    }
  }
}
