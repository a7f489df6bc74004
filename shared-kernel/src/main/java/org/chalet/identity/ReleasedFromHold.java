package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** The hold keeps the account from being erased no more. */
@EventName("identity.released-from-hold")
public record ReleasedFromHold(String account, String hold) implements IdentityEvent {}
