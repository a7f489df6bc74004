package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** Signing in needs a second factor from now on, and devices an app password. */
@EventName("identity.two-factor-enabled")
public record TwoFactorEnabled(String account) implements IdentityEvent {}
