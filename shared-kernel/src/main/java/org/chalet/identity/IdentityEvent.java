package org.chalet.identity;

import org.chalet.kernel.message.PersonalEvent;

/** What happened to an account; under the account's own key. */
public sealed interface IdentityEvent extends PersonalEvent
    permits AccountRegistered,
        AppPasswordCreated,
        AppPasswordRevoked,
        LoginChanged,
        PasswordChanged,
        PasswordReset,
        PictureChanged,
        PictureRemoved,
        ProfileChanged,
        RecoveryAddressRemoved,
        RecoveryAddressSet {
  /** {@code account:…}. */
  String account();

  @Override
  default String owner() {
    return account();
  }
}
