package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Puts new recovery codes in place of all others; they are in the vault before. */
public record RenewRecoveryCodes(AccountId account) implements Command {}
