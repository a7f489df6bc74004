package org.chalet.command.organization.product;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** What nobody manages does not move either. */
record BlockedProductsStay(boolean blocked) implements Rule {
  @Override
  public boolean broken() {
    return blocked;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.PRODUCT_BLOCKED;
  }

  @Override
  public String detail() {
    return "the management of this product is blocked: unblock it first";
  }
}
