package org.chalet.scheduling;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;

/** Gives one's own inbox these properties, all of them, in place of those it has. */
public record ChangeSchedulingProperties(AccountId owner, CollectionProperties properties)
    implements Command {}
