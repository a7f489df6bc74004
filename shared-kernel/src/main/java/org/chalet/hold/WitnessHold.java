package org.chalet.hold;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;

/**
 * The operator confirms what was asked about a legal hold, where the organization has nobody else
 * who could.
 */
public record WitnessHold(OrganizationId organization, HoldId hold) implements Command {}
