package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Takes an account whose days of grace are over out of every organization and closes its stream;
 * sent by Chalet itself. Sent again, it does what is left to do.
 */
public record EraseAccount(AccountId account) implements Command {}
