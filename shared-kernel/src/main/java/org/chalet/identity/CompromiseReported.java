package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/**
 * The person said that somebody else may know the password: it was replaced, and whatever else
 * opened the account opens it no longer.
 */
@EventName("identity.compromise-reported")
public record CompromiseReported(String account) implements IdentityEvent {}
