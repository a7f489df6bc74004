package org.chalet.organization;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HandOverId;
import org.chalet.kernel.value.OrganizationId;

/**
 * Brings back the collections that were deleted when a user was removed, to another user; answers
 * {@link Reclaimed}.
 *
 * @param dryRun whether nothing is to happen
 */
public record ReclaimCollections(
    OrganizationId organization, HandOverId handOver, AccountId receiver, boolean dryRun)
    implements Command {}
