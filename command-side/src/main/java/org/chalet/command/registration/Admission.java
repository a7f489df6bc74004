package org.chalet.command.registration;

import org.jspecify.annotations.Nullable;

/** Decides who may open an account without an invitation. */
public interface Admission {
  /**
   * @param setup the secret of the link for the first account, if the person has it
   * @throws org.chalet.kernel.rule.Rejected REGISTRATION_CLOSED
   */
  void verify(@Nullable String setup);

  /** An account was opened with it. */
  void used(@Nullable String setup);
}
