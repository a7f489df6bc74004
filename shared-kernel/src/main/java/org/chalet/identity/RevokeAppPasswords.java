package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Ends all app passwords of the actor's own account. */
public record RevokeAppPasswords(AccountId account) implements Command {}
