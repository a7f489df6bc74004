package org.chalet.command.organization.product;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.product.ProductKind;

/**
 * Of some kinds an organization has at most one product.
 *
 * @param held whether there is one
 */
record OneOfThisKind(ProductKind kind, boolean held) implements Rule {
  @Override
  public boolean broken() {
    return kind.single() && held;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.ONE_OF_THIS_KIND;
  }

  @Override
  public String detail() {
    return "an organization has at most one " + kind.token();
  }
}
