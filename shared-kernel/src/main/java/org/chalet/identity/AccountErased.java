package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/**
 * The account is gone for ever, and all that it owned with it; the last event of its stream. Its
 * key is destroyed next, so views drop what they know of the person when they read this.
 */
@EventName("identity.account-erased")
public record AccountErased(String account) implements ErasureEvent {}
