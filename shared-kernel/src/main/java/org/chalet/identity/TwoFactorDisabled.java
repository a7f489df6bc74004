package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** The password alone opens the account again. */
@EventName("identity.two-factor-disabled")
public record TwoFactorDisabled(String account) implements IdentityEvent {}
