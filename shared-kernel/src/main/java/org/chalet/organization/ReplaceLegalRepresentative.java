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
 * @param removal of the former one, confirmed as any other; null unless they are removed
 */
public record ReplaceLegalRepresentative(
    OrganizationId organization,
    AccountId former,
    AccountId successor,
    @Nullable Role formerRole,
    @Nullable RemoveUser removal)
    implements OrganizationCommand {
  /** The former one stays. */
  public ReplaceLegalRepresentative(
      OrganizationId organization, AccountId former, AccountId successor, Role formerRole) {
    this(organization, former, successor, formerRole, null);
  }

  /** The former one goes. */
  public ReplaceLegalRepresentative(AccountId successor, RemoveUser removal) {
    this(removal.organization(), removal.account(), successor, null, removal);
  }
}
