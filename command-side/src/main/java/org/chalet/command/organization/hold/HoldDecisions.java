package org.chalet.command.organization.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chalet.command.organization.Members;
import org.chalet.command.organization.OneMoreFits;
import org.chalet.command.organization.Organization;
import org.chalet.hold.AskHold;
import org.chalet.hold.AskHoldLift;
import org.chalet.hold.ConfirmHold;
import org.chalet.hold.ConfirmHoldLift;
import org.chalet.hold.HoldAsked;
import org.chalet.hold.HoldEvent;
import org.chalet.hold.HoldLiftAsked;
import org.chalet.hold.HoldLifted;
import org.chalet.hold.HoldSet;
import org.chalet.hold.WitnessHold;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.HoldId;

/**
 * What two managers, one of them a legal representative and none of them the person concerned,
 * decide about legal holds; pure functions of the organization.
 */
public final class HoldDecisions {
  /** How long something that was asked waits to be confirmed. */
  public static final Duration PATIENCE = Duration.ofDays(7);

  /** How the operator is called among those who did something. */
  public static final String OPERATOR = "operator";

  static final int MOST_HOLDS = 500;

  private HoldDecisions() {}

  public static List<HoldEvent> decide(
      Organization in, AskHold command, String actor, Instant now) {
    in.members().roleOf(command.account());
    NobodyIsConcerned.verify(actor, command.account().raw());
    Holds lasting = in.holds().lasting(now);
    if (lasting.concern(command.account(), now)) {
      throw new Rejected(
          ErrorCode.LEGAL_HOLD_EXISTS, "this account is under a legal hold, or is to be");
    }
    if (in.holds().all().containsKey(command.hold().raw())) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this hold's id is in use");
    }
    new OneMoreFits(lasting.all().size(), MOST_HOLDS, ErrorCode.TOO_MANY_LEGAL_HOLDS).verify();
    return List.of(
        new HoldAsked(in.id(), command.hold().raw(), command.account().raw(), actor, until(now)));
  }

  public static List<HoldEvent> decide(
      Organization in, ConfirmHold command, String actor, Instant now) {
    Hold hold = asked(in, command.hold(), now);
    verifyNot(hold.set(), "this hold is set");
    Pair.verify(in.members(), hold, actor);
    return List.of(new HoldSet(in.id(), command.hold().raw(), hold.account(), actor));
  }

  public static List<HoldEvent> decide(
      Organization in, AskHoldLift command, String actor, Instant now) {
    Hold hold = in.holds().of(command.hold(), now);
    verifyNot(!hold.set(), "this hold is not set");
    NobodyIsConcerned.verify(actor, hold.account());
    return hold.isAsked(now) && hold.asking().equals(actor)
        ? List.of()
        : List.of(
            new HoldLiftAsked(in.id(), command.hold().raw(), hold.account(), actor, until(now)));
  }

  public static List<HoldEvent> decide(
      Organization in, ConfirmHoldLift command, String actor, Instant now) {
    Hold hold = asked(in, command.hold(), now);
    verifyNot(!hold.set(), "this hold is not set");
    Pair.verify(in.members(), hold, actor);
    return List.of(new HoldLifted(in.id(), command.hold().raw(), hold.account(), actor));
  }

  public static List<HoldEvent> decide(Organization in, WitnessHold command, Instant now) {
    Hold hold = asked(in, command.hold(), now);
    Members members = in.members();
    if (Pair.exists(members, hold)) {
      throw new Rejected(
          ErrorCode.LEGAL_HOLD_NEEDS_TWO, "the organization has somebody who could confirm");
    }
    String id = command.hold().raw();
    return List.of(
        hold.set()
            ? new HoldLifted(in.id(), id, hold.account(), OPERATOR)
            : new HoldSet(in.id(), id, hold.account(), OPERATOR));
  }

  private static Hold asked(Organization in, HoldId id, Instant now) {
    Hold hold = in.holds().of(id, now);
    verifyNot(!hold.isAsked(now), "nothing is asked about this hold, or not any more");
    return hold;
  }

  private static void verifyNot(boolean otherwise, String detail) {
    if (otherwise) {
      throw new Rejected(ErrorCode.LEGAL_HOLD_NOT_ASKED, detail);
    }
  }

  private static long until(Instant now) {
    return now.plus(PATIENCE).getEpochSecond();
  }
}
