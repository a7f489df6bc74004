package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** The account stays after all. */
@EventName("identity.deletion-cancelled")
public record AccountDeletionCancelled(String account) implements IdentityEvent {}
