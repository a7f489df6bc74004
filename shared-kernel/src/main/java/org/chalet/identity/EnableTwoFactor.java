package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Asks for a second factor from now on; the seed is in the vault before. */
public record EnableTwoFactor(AccountId account) implements Command {}
