package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** A person who could not sign in chose another password, by a link in a mail. */
@EventName("identity.password-reset")
public record PasswordReset(String account) implements IdentityEvent {}
