package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Removes the actor's recovery address. */
public record RemoveRecoveryAddress(AccountId account) implements Command {}
