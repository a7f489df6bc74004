package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Notes that the actor chose a password by a link in a mail; whoever sends it has checked that. */
public record ResetPassword(AccountId account) implements Command {}
