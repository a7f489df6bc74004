package org.chalet.command.organization.product;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** Nobody gets a product without agreeing to its terms. */
record TermsAreAccepted(boolean accepted) implements Rule {
  @Override
  public boolean broken() {
    return !accepted;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.TERMS_NOT_ACCEPTED;
  }

  @Override
  public String detail() {
    return "whoever receives a product accepts its terms";
  }
}
