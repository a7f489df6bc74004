package org.chalet.command;

import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/** Tells whether an account is there. */
public final class ExistingAccounts {
  private static final Evolution<Boolean> EXISTS = ExistingAccounts::exists;

  private final StateReader states;

  public ExistingAccounts(StateReader states) {
    this.states = states;
  }

  /** Refuses an account that nobody registered, or that was erased. */
  public void verify(AccountId account) {
    if (states.read(account.raw(), EXISTS).isEmpty()) {
      throw new Rejected(ErrorCode.NOT_FOUND, "there is no such account");
    }
  }

  /** The account that sent a command; refuses commands that no account sent. */
  public AccountId actor(Trail trail) {
    if (!trail.actor().startsWith("account:")) {
      throw new Rejected(ErrorCode.FORBIDDEN, "only somebody with an account can do this");
    }
    AccountId actor = new AccountId(trail.actor());
    verify(actor);
    return actor;
  }

  private static @Nullable Boolean exists(@Nullable Boolean before, Object event) {
    return switch (event) {
      case AccountRegistered registered -> Boolean.TRUE;
      case AccountErased erased -> null;
      case Erased erased -> null;
      default -> before;
    };
  }
}
