package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Removes a user.
 *
 * @param confirmation the login e-mail of the user, typed by the one who removes
 * @param collections what becomes of the user's calendars and address books; decided by the user's
 *     home organization alone
 * @param receiver who gets them; null unless they are transferred
 */
public record RemoveUser(
    OrganizationId organization,
    AccountId account,
    String confirmation,
    CollectionsFate collections,
    @Nullable AccountId receiver)
    implements OrganizationCommand {
  /** The user keeps all collections. */
  public RemoveUser(OrganizationId organization, AccountId account, String confirmation) {
    this(organization, account, confirmation, CollectionsFate.KEEP, null);
  }
}
