package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Erases an account that was erased before, in a log that a restore took back to an earlier time;
 * sent by Chalet itself. Nobody has to ask for it, and nothing keeps it from being done.
 */
public record EraseAgain(AccountId account) implements Command {}
