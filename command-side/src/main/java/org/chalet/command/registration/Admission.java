package org.chalet.command.registration;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** Who may open an account without an invitation: anyone, or the holder of the setup code, once. */
public final class Admission {
  private final boolean open;
  private final SetupCode codes;

  /**
   * @param open to anyone
   */
  public Admission(boolean open, SetupCode codes) {
    this.open = open;
    this.codes = codes;
  }

  /**
   * @throws Rejected REGISTRATION_CLOSED
   */
  void admit(@Nullable String setup) {
    if (!open && (setup == null || !codes.redeem(setup))) {
      throw new Rejected(ErrorCode.REGISTRATION_CLOSED, "an account needs an invitation here");
    }
  }

  /** The account was not opened after all. */
  void takeBack(@Nullable String setup) {
    if (!open && setup != null) {
      codes.giveBack(setup);
    }
  }
}
