package org.chalet.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.DisableTwoFactor;
import org.chalet.identity.EnableTwoFactor;
import org.chalet.identity.RecoveryCodeUsed;
import org.chalet.identity.RecoveryCodesRenewed;
import org.chalet.identity.RenewRecoveryCodes;
import org.chalet.identity.TwoFactorDisabled;
import org.chalet.identity.TwoFactorEnabled;
import org.chalet.identity.UseRecoveryCode;

/** What an account asks for beside its password, as far as the log knows: never what that is. */
final class Protection {
  private String id = "";
  private boolean twoFactor;

  void decide(EnableTwoFactor command) {
    if (!twoFactor) {
      apply(new TwoFactorEnabled(id));
    }
  }

  void decide(DisableTwoFactor command) {
    if (twoFactor) {
      apply(new TwoFactorDisabled(id));
    }
  }

  void decide(RenewRecoveryCodes command) {
    apply(new RecoveryCodesRenewed(id));
  }

  void decide(UseRecoveryCode command) {
    apply(new RecoveryCodeUsed(id));
  }

  @EventSourcingHandler
  void evolve(AccountRegistered event) {
    id = event.account();
  }

  @EventSourcingHandler
  void evolve(TwoFactorEnabled event) {
    twoFactor = true;
  }

  @EventSourcingHandler
  void evolve(TwoFactorDisabled event) {
    twoFactor = false;
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    twoFactor = false;
  }
}
