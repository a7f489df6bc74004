package org.chalet.command;

import java.util.Map;
import org.chalet.eventformat.Erased;
import org.chalet.identity.AccountErased;
import org.chalet.identity.PlacedUnderHold;
import org.chalet.identity.ReleasedFromHold;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/** Whether an account is kept for legal reasons, for those who destroy something of it. */
public final class LegalHolds {
  /** Holds of an account, as a set; nothing where there are none. */
  private static final Evolution<Map<String, Boolean>> OF_ACCOUNT = LegalHolds::evolved;

  private final StateReader states;

  public LegalHolds(StateReader states) {
    this.states = states;
  }

  /**
   * @throws Rejected UNDER_LEGAL_HOLD
   */
  public void verifyNone(AccountId account) {
    if (states.read(account.raw(), OF_ACCOUNT).isPresent()) {
      throw new Rejected(
          ErrorCode.UNDER_LEGAL_HOLD, "what this account has is kept for legal reasons");
    }
  }

  private static @Nullable Map<String, Boolean> evolved(
      @Nullable Map<String, Boolean> before, Object event) {
    Map<String, Boolean> now = before == null ? Map.of() : before;
    return switch (event) {
      case PlacedUnderHold placed -> Persistent.with(now, placed.hold(), true);
      case ReleasedFromHold released -> orNothing(Persistent.without(now, released.hold()));
      case AccountErased erased -> null;
      case Erased erased -> null;
      default -> before;
    };
  }

  private static @Nullable Map<String, Boolean> orNothing(Map<String, Boolean> holds) {
    return holds.isEmpty() ? null : holds;
  }
}
