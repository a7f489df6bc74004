package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** A person who was signed in chose another password; its hash is in the vault. */
@EventName("identity.password-changed")
public record PasswordChanged(String account) implements IdentityEvent {}
