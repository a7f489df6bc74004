package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** The account is not erased while the hold lasts. */
@EventName("identity.placed-under-hold")
public record PlacedUnderHold(String account, String hold) implements IdentityEvent {}
