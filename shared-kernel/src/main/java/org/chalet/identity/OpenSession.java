package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Notes that the actor signed in; answers before the session opens anything.
 *
 * @param session unique; the local part of its stream
 * @param method as in {@link SessionOpened}
 */
public record OpenSession(AccountId account, String session, String method) implements Command {}
