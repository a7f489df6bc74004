package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Notes that a recovery code was used up; the vault has forgotten it before. */
public record UseRecoveryCode(AccountId account) implements Command {}
