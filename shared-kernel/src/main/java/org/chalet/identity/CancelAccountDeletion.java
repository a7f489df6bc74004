package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Keeps the actor's own account, whose deletion was asked for. */
public record CancelAccountDeletion(AccountId account) implements Command {}
