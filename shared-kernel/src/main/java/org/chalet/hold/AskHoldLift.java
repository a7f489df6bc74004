package org.chalet.hold;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;

/** Asks to lift a legal hold. */
public record AskHoldLift(OrganizationId organization, HoldId hold) implements Command {}
