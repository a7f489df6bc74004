package org.chalet.scheduling;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ResourceName;

/** Takes a message out of one's own scheduling inbox. */
public record RemoveInboxItem(AccountId owner, ResourceName name) implements Command {}
