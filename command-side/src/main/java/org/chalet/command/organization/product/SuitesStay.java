package org.chalet.command.organization.product;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.product.ProductKind;

/** Some kinds of products never go to another organization. */
record SuitesStay(ProductKind kind) implements Rule {
  @Override
  public boolean broken() {
    return !kind.transferable();
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.PRODUCT_CANNOT_MOVE;
  }

  @Override
  public String detail() {
    return "a " + kind.token() + " stays with its organization";
  }
}
