package org.chalet.command.organization.product;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.product.Access;
import org.chalet.product.ManagementRight;

/**
 * Whoever manages a product changes it.
 *
 * @param access what the one who changes it may do with it
 */
record OnlyItsManagersChangeAProduct(Access access) implements Rule {
  @Override
  public boolean broken() {
    return !access.may(ManagementRight.TECHNICAL);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR;
  }

  @Override
  public String detail() {
    return "only managers of the organization, and whoever has the technical right, change a product";
  }
}
