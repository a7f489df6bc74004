package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;

/** Sets the actor's recovery address; whoever sends it has proof that mail arrives there. */
public record SetRecoveryAddress(AccountId account, EmailAddress email) implements Command {}
