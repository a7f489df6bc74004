package org.chalet.hold;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;

/** Asks to keep a user's account from being erased. */
public record AskHold(OrganizationId organization, HoldId hold, AccountId account)
    implements Command {}
