package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;

/** Names a new app password of the actor's own account; its hash is in the vault before. */
public record CreateAppPassword(AccountId account, AppPasswordId appPassword, String label)
    implements Command {}
