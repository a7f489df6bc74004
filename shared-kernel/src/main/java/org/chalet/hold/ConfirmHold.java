package org.chalet.hold;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;

/** Sets a legal hold that somebody else asked for. */
public record ConfirmHold(OrganizationId organization, HoldId hold) implements Command {}
