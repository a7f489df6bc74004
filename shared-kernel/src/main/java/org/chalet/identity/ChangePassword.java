package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Notes that the actor, who knew the password, chose another; whoever sends it has checked that.
 */
public record ChangePassword(AccountId account) implements Command {}
