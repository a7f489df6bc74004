package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;

/** Changes the actor's login; whoever sends it has proof that mail arrives there. */
public record ChangeLogin(AccountId account, EmailAddress email) implements Command {}
