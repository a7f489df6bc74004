package org.chalet.hold;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;

/** Lifts a legal hold, as somebody else asked. */
public record ConfirmHoldLift(OrganizationId organization, HoldId hold) implements Command {}
