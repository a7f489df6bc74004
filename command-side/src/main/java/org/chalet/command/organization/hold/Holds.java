package org.chalet.command.organization.hold;

import java.time.Instant;
import java.util.Map;
import org.chalet.command.Persistent;
import org.chalet.hold.HoldAsked;
import org.chalet.hold.HoldEvent;
import org.chalet.hold.HoldLiftAsked;
import org.chalet.hold.HoldLifted;
import org.chalet.hold.HoldSet;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HoldId;

/**
 * The legal holds of an organization.
 *
 * @param all by hold; one that was asked for and never set stays until another is, for the account
 */
public record Holds(Map<String, Hold> all) {
  public static final Holds NONE = new Holds(Map.of());

  public Holds {
    all = Persistent.map(all);
  }

  Hold of(HoldId hold, Instant now) {
    Hold known = all.get(hold.raw());
    if (known == null || known.isGone(now)) {
      throw new Rejected(ErrorCode.UNKNOWN_LEGAL_HOLD, "the organization has no such legal hold");
    }
    return known;
  }

  boolean concern(AccountId account, Instant now) {
    return all.values().stream()
        .anyMatch(hold -> hold.account().equals(account.raw()) && !hold.isGone(now));
  }

  /** Refuses to destroy what is an account's. */
  public void verifyFree(AccountId account) {
    if (all.values().stream().anyMatch(h -> h.set() && h.account().equals(account.raw()))) {
      throw new Rejected(
          ErrorCode.UNDER_LEGAL_HOLD, "what this account has is kept for legal reasons");
    }
  }

  /** Refuses to end the organization: nobody could lift the hold any more. */
  public void verifyNone() {
    if (all.values().stream().anyMatch(Hold::set)) {
      throw new Rejected(ErrorCode.UNDER_LEGAL_HOLD, "lift the organization's legal holds first");
    }
  }

  public Holds after(HoldEvent event) {
    Map<String, Hold> next =
        switch (event) {
          case HoldAsked asked ->
              Persistent.with(
                  withoutUnset(asked.account()),
                  asked.hold(),
                  new Hold(asked.account(), false, asked.by(), asked.until()));
          case HoldSet set -> with(event, new Hold(set.account(), true, "", 0));
          case HoldLiftAsked asked ->
              with(event, new Hold(asked.account(), true, asked.by(), asked.until()));
          case HoldLifted lifted -> Persistent.without(all, lifted.hold());
        };
    return new Holds(next);
  }

  private Map<String, Hold> with(HoldEvent event, Hold hold) {
    return Persistent.with(all, event.hold(), hold);
  }

  /** Whoever asks anew has waited in vain. */
  private Map<String, Hold> withoutUnset(String account) {
    Map<String, Hold> others = all;
    for (var one : all.entrySet()) {
      if (!one.getValue().set() && one.getValue().account().equals(account)) {
        others = Persistent.without(others, one.getKey());
      }
    }
    return others;
  }

  /** Without those that nobody confirmed in time. */
  Holds lasting(Instant now) {
    Map<String, Hold> lasting = all;
    for (var one : all.entrySet()) {
      if (one.getValue().isGone(now)) {
        lasting = Persistent.without(lasting, one.getKey());
      }
    }
    return new Holds(lasting);
  }
}
