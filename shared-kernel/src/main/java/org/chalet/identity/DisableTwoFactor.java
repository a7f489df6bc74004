package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Lets the password alone do again; the seed leaves the vault afterwards. */
public record DisableTwoFactor(AccountId account) implements Command {}
