package org.chalet.query.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;

/** Whose request it is. */
public final class Caller {
  private Caller() {}

  /**
   * @throws Rejected NOT_SIGNED_IN
   */
  public static AccountId of(HttpServletRequest request) {
    if (request.getUserPrincipal() instanceof SignedIn signedIn) {
      return signedIn.account();
    }
    throw new Rejected(ErrorCode.NOT_SIGNED_IN, "sign in first");
  }
}
