package org.chalet.query.dav.push;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chalet.identity.AccountDeletionRequested;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.CompromiseReported;
import org.chalet.identity.PasswordChanged;
import org.chalet.identity.PasswordReset;
import org.chalet.identity.TwoFactorEnabled;

/**
 * Clients of an account that may not sign in any more as they did: they are told of nothing.
 *
 * @param which of the account's registrations
 */
record LostAccess(String account, Predicate<PushRegistration> which) {
  private static final String PASSWORD = "password";

  static Optional<LostAccess> by(Object payload) {
    return Optional.ofNullable(
        switch (payload) {
          case AppPasswordRevoked gone -> with(gone.account(), Set.of(gone.appPassword()));
          case AppPasswordsRevoked gone -> with(gone.account(), Set.copyOf(gone.appPasswords()));
          case PasswordChanged changed -> with(changed.account(), Set.of(PASSWORD));
          case PasswordReset reset -> with(reset.account(), Set.of(PASSWORD));
          case TwoFactorEnabled enabled -> with(enabled.account(), Set.of(PASSWORD));
          case CompromiseReported reported -> all(reported.account());
          case AccountDeletionRequested requested -> all(requested.account());
          case AccountErased erased -> all(erased.account());
          default -> null;
        });
  }

  private static LostAccess with(String account, Set<String> credentials) {
    return new LostAccess(account, one -> credentials.contains(one.credential()));
  }

  private static LostAccess all(String account) {
    return new LostAccess(account, one -> true);
  }

  void apply(PushRegistrations registrations) {
    registrations.removeIf(account, which);
  }
}
