package org.chalet.policy;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * One line of the policy.
 *
 * @param refusal what others in the organization are told; outsiders hear that there is none
 */
public record Permission(Audience audience, ErrorCode refusal) {
  public boolean admits(Standing standing) {
    return audience.admits(standing);
  }

  /** Refuses whoever is not in the audience. */
  public void verify(Standing standing) {
    if (!admits(standing)) {
      throw new Rejected(refusal, "this is not for users in your role");
    }
  }
}
