package org.chalet.command.organization;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.DeleteOrganization;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;

/** When an organization may go: nothing is in it but whoever deletes it. */
final class Deletion {
  private Deletion() {}

  /**
   * @param shown what people call the organization
   */
  static List<OrganizationEvent> decide(
      Organization now, DeleteOrganization command, String shown) {
    if (!command.confirmation().strip().equals(shown)) {
      throw new Rejected(
          ErrorCode.CONFIRMATION_MISMATCH, "the confirmation is not the organization's name");
    }
    if (!now.products().all().isEmpty()) {
      throw new Rejected(
          ErrorCode.ORGANIZATION_HAS_PRODUCTS, "remove or transfer its products first");
    }
    now.holds().verifyNone();
    if (now.members().all().size() > 1) {
      throw new Rejected(ErrorCode.ORGANIZATION_HAS_USERS, "remove the other users first");
    }
    return List.of(new OrganizationDeleted(now.id()));
  }
}
