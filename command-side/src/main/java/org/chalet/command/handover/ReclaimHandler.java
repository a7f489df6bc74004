package org.chalet.command.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.command.EventSourced;
import org.chalet.command.StateReader;
import org.chalet.command.erasure.Departures;
import org.chalet.command.organization.Decisions;
import org.chalet.command.organization.Members;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.CollectionsReclaimed;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.ReclaimCollections;
import org.chalet.organization.Reclaimed;

/** Brings back what was deleted with a removal, for those who could have passed it on then. */
public final class ReclaimHandler {
  /** As long as former owners find it in their trash for sure (facts, section 7). */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Decisions decisions;
  private final EventSourced<HandOver> handOvers;
  private final StateReader states;
  private final InstantSource clock;

  ReclaimHandler(
      Decisions decisions,
      EventSourced<HandOver> handOvers,
      StateReader states,
      InstantSource clock) {
    this.decisions = decisions;
    this.handOvers = handOvers;
    this.states = states;
    this.clock = clock;
  }

  @CommandHandler
  Reclaimed handle(ReclaimCollections command, @MetaDataValue("trail") Trail trail) {
    String id = command.handOver().raw();
    decisions.decide(
        command,
        command.organization(),
        trail,
        organization -> {
          HandOverBegun plan = handOvers.state(id).reclaimable(command.organization());
          requireDecider(trail.actor(), plan, organization.members());
          requireEligible(command.receiver(), plan, organization.members());
          return List.of();
        });
    requireRecent(id);
    HandOverBegun plan = handOvers.state(id).reclaimable(command.organization());
    List<String> deleted = deleted(plan);
    if (!command.dryRun()) {
      handOvers.decide(id, now -> List.of(reclaimed(command, plan, deleted, trail)));
    }
    return new Reclaimed(plan.account(), deleted);
  }

  /** An administrator might not have removed the person, and so not have had these collections. */
  private static void requireDecider(String actor, HandOverBegun plan, Members members) {
    if (!actor.equals(plan.by()) && members.roleOfActor(actor) != Role.LEGAL_REPRESENTATIVE) {
      throw new Rejected(
          ErrorCode.FORBIDDEN, "for whoever removed the user, and for legal representatives");
    }
  }

  private void requireEligible(AccountId receiver, HandOverBegun plan, Members members) {
    boolean eligible =
        members.has(receiver)
            && members.roleOf(receiver) != Role.EXTERNAL
            && !receiver.raw().equals(plan.account())
            && !new Departures(states).isLeaving(receiver);
    if (!eligible) {
      throw new Rejected(
          ErrorCode.RECEIVER_NOT_ELIGIBLE,
          "collections go to another user of the organization who is not external and who stays");
    }
  }

  private void requireRecent(String handOver) {
    Instant removed = states.part(handOver, 0, 1).getFirst().time();
    if (removed.plus(KEPT).isBefore(clock.instant())) {
      throw new Rejected(
          ErrorCode.NO_LONGER_RECLAIMABLE, "the user was removed more than thirty days ago");
    }
  }

  /** Without those that their owner has brought back since, or that went with the owner's key. */
  private List<String> deleted(HandOverBegun plan) {
    List<String> deleted = plan.collections().stream().filter(one -> isAsLeft(one, plan)).toList();
    if (deleted.isEmpty()) {
      throw new Rejected(
          ErrorCode.NO_LONGER_RECLAIMABLE, "none of these collections is deleted any more");
    }
    return deleted;
  }

  /** Nothing has happened to it since that removal, not even another deletion. */
  private boolean isAsLeft(String collection, HandOverBegun plan) {
    return states
        .lastEvent(collection)
        .filter(last ->
            last.payload() instanceof CalendarDeleted
                || last.payload() instanceof AddressBookDeleted)
        .map(EventEnvelope::trail)
        .filter(trail -> trail.actor().equals(Trail.SYSTEM) && trail.cause().equals(plan.cause()))
        .isPresent();
  }

  private static CollectionsReclaimed reclaimed(
      ReclaimCollections command, HandOverBegun plan, List<String> deleted, Trail trail) {
    return new CollectionsReclaimed(
        plan.handOver(),
        plan.organization(),
        plan.account(),
        command.receiver().raw(),
        trail.actor(),
        trail.command(),
        deleted);
  }
}
