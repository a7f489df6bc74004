package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/**
 * Somebody asked for their account to be deleted.
 *
 * @param due when it is erased unless they sign in before, in seconds since 1970 UTC
 */
@EventName("identity.deletion-requested")
public record AccountDeletionRequested(String account, long due) implements IdentityEvent {}
