package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/**
 * Somebody signed in and opened a session.
 *
 * @param session the local part of its stream
 * @param method {@code password}, {@code password+totp} or {@code password+recovery-code}
 */
@EventName("identity.signed-in")
public record SessionOpened(String account, String session, String method)
    implements IdentityEvent {}
