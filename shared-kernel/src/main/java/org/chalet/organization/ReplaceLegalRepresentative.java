package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.jspecify.annotations.Nullable;

/**
 * Appoints the successor, then ends the former one's office, without a gap.
 *
 * @param successor a user already: nobody represents an organization that they never joined
 * @param formerRole what the former one becomes; null to remove them from the organization
 */
public record ReplaceLegalRepresentative(
    OrganizationId organization, AccountId former, AccountId successor, @Nullable Role formerRole)
    implements OrganizationCommand {}
