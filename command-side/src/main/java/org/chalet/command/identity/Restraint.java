package org.chalet.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.chalet.identity.PlacedUnderHold;
import org.chalet.identity.ReleasedFromHold;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.HoldId;

/** The legal holds that keep an account from being erased. */
final class Restraint {
  private final Set<String> holds = new HashSet<>();

  void place(String account, HoldId hold) {
    if (!holds.contains(hold.raw())) {
      apply(new PlacedUnderHold(account, hold.raw()));
    }
  }

  void release(String account, HoldId hold) {
    if (holds.contains(hold.raw())) {
      apply(new ReleasedFromHold(account, hold.raw()));
    }
  }

  void verifyNone() {
    if (!holds.isEmpty()) {
      throw new Rejected(ErrorCode.UNDER_LEGAL_HOLD, "it is kept for legal reasons for now");
    }
  }

  @EventSourcingHandler
  void evolve(PlacedUnderHold event) {
    holds.add(event.hold());
  }

  @EventSourcingHandler
  void evolve(ReleasedFromHold event) {
    holds.remove(event.hold());
  }
}
