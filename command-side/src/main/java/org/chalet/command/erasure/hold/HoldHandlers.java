package org.chalet.command.erasure.hold;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.EventSourced;
import org.chalet.command.identity.Account;
import org.chalet.command.organization.Decisions;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.hold.HoldDecisions;
import org.chalet.hold.AskHold;
import org.chalet.hold.AskHoldLift;
import org.chalet.hold.ConfirmHold;
import org.chalet.hold.ConfirmHoldLift;
import org.chalet.hold.HoldEvent;
import org.chalet.hold.HoldLifted;
import org.chalet.hold.HoldSet;
import org.chalet.hold.WitnessHold;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;

/**
 * Brings commands about legal holds to the organization; the account follows in the same commit.
 */
public final class HoldHandlers {
  private final EventSourced<Organization> organizations;
  private final Decisions decisions;
  private final Aggregates<Account> accounts;
  private final InstantSource clock;

  public HoldHandlers(
      EventSourced<Organization> organizations, Aggregates<Account> accounts, InstantSource clock) {
    this.organizations = organizations;
    this.decisions = new Decisions(organizations);
    this.accounts = accounts;
    this.clock = clock;
  }

  @CommandHandler
  void handle(AskHold command, @MetaDataValue("trail") Trail trail) {
    decide(
        command,
        command.organization(),
        trail,
        (o, now) -> HoldDecisions.decide(o, command, trail.actor(), now));
  }

  @CommandHandler
  void handle(ConfirmHold command, @MetaDataValue("trail") Trail trail) {
    decide(
        command,
        command.organization(),
        trail,
        (o, now) -> HoldDecisions.decide(o, command, trail.actor(), now));
  }

  @CommandHandler
  void handle(AskHoldLift command, @MetaDataValue("trail") Trail trail) {
    decide(
        command,
        command.organization(),
        trail,
        (o, now) -> HoldDecisions.decide(o, command, trail.actor(), now));
  }

  @CommandHandler
  void handle(ConfirmHoldLift command, @MetaDataValue("trail") Trail trail) {
    decide(
        command,
        command.organization(),
        trail,
        (o, now) -> HoldDecisions.decide(o, command, trail.actor(), now));
  }

  @CommandHandler
  void handle(WitnessHold command, @MetaDataValue("trail") Trail trail) {
    if (!trail.actor().equals(Trail.SYSTEM)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "the operator alone confirms so");
    }
    organizations.decide(
        command.organization().raw(),
        organization -> followed(HoldDecisions.decide(organization, command, clock.instant())));
  }

  private void decide(
      Command command,
      OrganizationId organization,
      Trail trail,
      BiFunction<Organization, Instant, List<HoldEvent>> decision) {
    decisions.decide(
        command, organization, trail, state -> followed(decision.apply(state, clock.instant())));
  }

  private List<HoldEvent> followed(List<HoldEvent> events) {
    for (HoldEvent event : events) {
      HoldId hold = new HoldId(event.hold());
      switch (event) {
        case HoldSet set -> accounts.tell(set.account(), account -> account.hold(hold));
        case HoldLifted lifted -> accounts.tell(lifted.account(), account -> account.release(hold));
        default -> {}
      }
    }
    return events;
  }
}
