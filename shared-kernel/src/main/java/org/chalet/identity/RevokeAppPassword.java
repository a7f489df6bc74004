package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;

/** Ends an app password of the actor's own account. */
public record RevokeAppPassword(AccountId account, AppPasswordId appPassword) implements Command {}
