package org.chalet.command.organization.product;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.chalet.command.EventSourced;
import org.chalet.command.StateReader;
import org.chalet.command.link.LinkPurpose;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.command.organization.Decisions;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.ShownNames;
import org.chalet.command.organization.StrangersMail;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.product.AcceptTransfer;
import org.chalet.product.MoveProduct;
import org.chalet.product.OfferTransfer;
import org.chalet.product.WithdrawTransfer;
import org.jspecify.annotations.Nullable;

/** Brings products from one organization to another, both in one commit. */
public final class TransferHandlers {
  /** Opens an offered product; the subject is the transfer. */
  static final LinkPurpose LINK = new LinkPurpose("product-transfer", Duration.ofDays(30));

  private final Decisions decisions;
  private final EventSourced<Organization> organizations;
  private final OneTimeLinks links;
  private final Outbox outbox;
  private final StrangersMail strangers;
  private final StateReader states;
  private final InstantSource clock;

  public TransferHandlers(
      Decisions decisions,
      EventSourced<Organization> organizations,
      OneTimeLinks links,
      Outbox outbox,
      StrangersMail strangers,
      StateReader states,
      InstantSource clock) {
    this.decisions = decisions;
    this.organizations = organizations;
    this.links = links;
    this.outbox = outbox;
    this.strangers = strangers;
    this.states = states;
    this.clock = clock;
  }

  @CommandHandler
  long handle(OfferTransfer command, @MetaDataValue("trail") Trail trail) {
    Instant expires = clock.instant().plus(LINK.lifetime());
    Organization before = decisions.state(command.organization());
    long version =
        decisions.decide(
            command,
            command.organization(),
            trail,
            o -> TransferDecisions.decide(o, command, expires, trail.actor()));
    Product product = before.products().of(command.product());
    OfferTransfer.Letter letter = command.letter();
    if (letter != null) {
      strangers.requireForOffer(trail.actor(), command.organization(), letter.to());
      outbox.post(letterOf(letter, before, product, expires));
    }
    forget(product.offer());
    return version;
  }

  @CommandHandler
  long handle(WithdrawTransfer command, @MetaDataValue("trail") Trail trail) {
    Organization before = decisions.state(command.organization());
    long version =
        decisions.decide(
            command, command.organization(), trail, o -> TransferDecisions.decide(o, command));
    forget(before.products().of(command.product()).offer());
    return version;
  }

  @CommandHandler
  long handle(AcceptTransfer command, @MetaDataValue("trail") Trail trail) {
    String transfer = command.transfer().raw();
    long version =
        decisions.decide(
            command,
            command.organization(),
            trail,
            to -> {
              new TermsAreAccepted(command.termsAccepted()).verify();
              Organization from = decisions.state(command.from());
              Product product =
                  TransferDecisions.offered(
                      from, command.product(), command.transfer(), clock.instant());
              return TransferDecisions.in(to, command.product(), product, command.from(), transfer);
            });
    organizations.decide(
        command.from().raw(),
        from -> TransferDecisions.out(from, command.product(), command.organization(), transfer));
    return version;
  }

  @CommandHandler
  long handle(MoveProduct command, @MetaDataValue("trail") Trail trail) {
    Organization before = decisions.state(command.organization());
    OrganizationId to = command.to();
    long version =
        decisions.decide(
            command,
            command.organization(),
            trail,
            from -> {
              TransferDecisions.movable(from, command.product());
              return TransferDecisions.out(from, command.product(), to, "");
            });
    Product product = before.products().of(command.product());
    decisions.decide(
        command,
        to,
        trail,
        receiver -> {
          new TermsAreAccepted(command.termsAccepted()).verify();
          return TransferDecisions.in(
              receiver, command.product(), product, command.organization(), "");
        });
    forget(product.offer());
    return version;
  }

  private void forget(Product.@Nullable Offer offer) {
    if (offer != null) {
      CurrentUnitOfWork.get().afterCommit(done -> links.withdraw(LINK, offer.transfer()));
    }
  }

  private Letter letterOf(
      OfferTransfer.Letter letter, Organization from, Product product, Instant expires) {
    return new Letter(
        letter.to(),
        letter.language(),
        "product-transfer",
        Map.of("organization", ShownNames.of(from.name(), states), "product", product.name()),
        OfferedProducts.PAGE + "?token=" + letter.token(),
        expires);
  }
}
