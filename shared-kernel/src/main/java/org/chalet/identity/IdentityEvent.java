package org.chalet.identity;

import org.chalet.kernel.message.PersonalEvent;

/** What happened to an account; under the account's own key. */
public sealed interface IdentityEvent extends PersonalEvent
    permits AccountRegistered,
        AccountDeletionCancelled,
        AccountDeletionRequested,
        AppPasswordCreated,
        AppPasswordRevoked,
        AppPasswordsRevoked,
        CompromiseReported,
        HomeOrganizationEnded,
        HomeOrganizationSet,
        LoginChanged,
        PasswordChanged,
        PasswordReset,
        PictureChanged,
        PictureRemoved,
        PlacedUnderHold,
        ProfileChanged,
        RecoveryAddressRemoved,
        RecoveryAddressSet,
        RecoveryCodeUsed,
        RecoveryCodesRenewed,
        ReleasedFromHold,
        SessionOpened,
        TwoFactorDisabled,
        TwoFactorEnabled {
  /** {@code account:…}. */
  String account();

  @Override
  default String owner() {
    return account();
  }
}
