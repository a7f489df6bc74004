package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Ends all app passwords and notes that the password had become known; it was replaced, and all
 * sessions closed, before.
 */
public record ReportCompromise(AccountId account) implements Command {}
