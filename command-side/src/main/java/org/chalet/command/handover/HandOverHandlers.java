package org.chalet.command.handover;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.EventSourced;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Contact;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HandOverId;
import org.chalet.organization.CompleteHandOver;
import org.chalet.organization.FinishHandOver;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.HandOverFinished;
import org.chalet.organization.HandOverObjects;
import org.chalet.organization.PrepareHandOver;

/** The steps of a hand-over; each can be done again without harm. */
public final class HandOverHandlers {
  private final EventSourced<HandOver> handOvers;
  private final List<CollectionMover> movers;
  private final StateReader states;

  HandOverHandlers(
      EventSourced<HandOver> handOvers, List<CollectionMover> movers, StateReader states) {
    this.handOvers = handOvers;
    this.movers = List.copyOf(movers);
    this.states = states;
  }

  @CommandHandler
  void handle(PrepareHandOver command, @MetaDataValue("trail") Trail trail) {
    HandOver now = state(command.handOver(), trail);
    HandOverBegun plan = now.open(command.collection());
    if (now.done().contains(command.collection())) {
      return;
    }
    CollectionMover mover = moverOf(command.collection());
    mover.freeze(command.collection());
    receiver(plan)
        .ifPresent(receiver ->
            mover.makeCopy(command.handOver(), command.collection(), receiver, command.name()));
  }

  @CommandHandler
  void handle(HandOverObjects command, @MetaDataValue("trail") Trail trail) {
    HandOver now = state(command.handOver(), trail);
    HandOverBegun plan = now.open(command.collection());
    if (!now.done().contains(command.collection())) {
      receiver(plan)
          .ifPresent(receiver ->
              moverOf(command.collection())
                  .copy(command.handOver(), command.collection(), receiver, command.names()));
    }
  }

  @CommandHandler
  void handle(CompleteHandOver command, @MetaDataValue("trail") Trail trail) {
    HandOver now = state(command.handOver(), trail);
    HandOverBegun plan = now.open(command.collection());
    CollectionMover mover = moverOf(command.collection());
    String copy =
        plan.receiver().isEmpty() ? "" : mover.copyOf(command.handOver(), command.collection());
    if (!now.done().contains(command.collection())) {
      mover.giveUp(command.collection());
    }
    handOvers.decide(
        command.handOver().raw(),
        h -> h.complete(command.handOver(), command.collection(), copy, command.objects()));
  }

  @CommandHandler
  void handle(FinishHandOver command, @MetaDataValue("trail") Trail trail) {
    HandOverBegun plan = state(command.handOver(), trail).open();
    Optional<Contact> owner = states.read(plan.account(), Contact.OF_ACCOUNT);
    owner.ifPresent(contact ->
        movers.forEach(mover ->
            mover.freshDefault(
                command.handOver(), new AccountId(plan.account()), contact.language())));
    handOvers.decide(
        command.handOver().raw(), h -> List.of(new HandOverFinished(command.handOver().raw())));
  }

  private HandOver state(HandOverId id, Trail trail) {
    if (!trail.actor().equals(Trail.SYSTEM)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "collections are handed over by Chalet alone");
    }
    return handOvers.state(id.raw());
  }

  private CollectionMover moverOf(String collection) {
    return CollectionMover.of(collection, movers);
  }

  private static Optional<AccountId> receiver(HandOverBegun plan) {
    return Optional.ofNullable(HandOver.receiverOf(plan));
  }
}
