package org.chalet.command.sharing;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.collection.SharedCollections;
import org.chalet.command.collection.SharedCollections.Sent;
import org.chalet.command.identity.Contact;
import org.chalet.identity.Logins;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.ShareOfferId;
import org.chalet.sharing.AcceptShareOffer;
import org.chalet.sharing.DeclineShareOffer;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.OfferShare;
import org.chalet.sharing.ResendShareOffer;
import org.chalet.sharing.ShareOfferDeclined;
import org.chalet.sharing.ShareOfferResent;
import org.chalet.sharing.ShareOfferTaken;
import org.chalet.sharing.ShareOfferWithdrawn;
import org.chalet.sharing.ShareOffered;
import org.chalet.sharing.TakeShareOffer;
import org.chalet.sharing.WithdrawShareOffer;
import org.chalet.store.Reservations;

/**
 * Offers of shares to addresses. Whether somebody outside has an account changes neither the answer
 * nor what is done.
 */
public final class ShareOfferHandlers {
  private final Collections collections;
  private final EventSourced<Optional<ShareOffer>> offers;
  private final CommandSideParts parts;
  private final Reservations reservations;
  private final ShareOfferLetters letters;

  /** Finds the collections of a kind. */
  @FunctionalInterface
  interface Collections {
    SharedCollections<?> of(CollectionId id);
  }

  ShareOfferHandlers(CommandSideParts parts, Collections collections) {
    this.parts = parts;
    this.collections = collections;
    this.offers = parts.eventSourced(ShareOffer.TYPE, ShareOffer.OPEN, Optional.empty());
    this.reservations = parts.reservations();
    this.letters = new ShareOfferLetters(parts);
  }

  /** True when a colleague has the share now, so that nothing was offered. */
  @CommandHandler
  boolean handle(OfferShare command, @MetaDataValue("trail") Trail trail) {
    SharedCollections<?> kind = collections.of(command.collection());
    Sent sent = Sent.of(command.collection().raw(), command, trail);
    String owner = kind.owner(sent);
    kind.verifyLevel(command.level());
    Optional<AccountId> colleague =
        account(command.email()).filter(account -> kind.isColleague(sent, account));
    if (colleague.isPresent()) {
      kind.share(sent, new Grantee(colleague.get().raw()), command.level(), command.words());
      return true;
    }
    ShareOffer offer =
        new ShareOffer(
            command.collection(),
            owner,
            command.email(),
            command.level(),
            trail.actor(),
            command.words());
    ShareOffered offered =
        new ShareOffered(
            command.offer().raw(),
            owner,
            command.collection().raw(),
            command.email().raw(),
            command.level().token(),
            trail.actor(),
            command.words().summary(),
            command.words().commonName());
    offers.decide(command.offer().raw(), now -> fresh(now, offer, offered));
    return false;
  }

  private List<Event> fresh(Optional<ShareOffer> now, ShareOffer wanted, ShareOffered offered) {
    if (now.isEmpty()) {
      letters.send(wanted, wanted.by());
    } else if (!now.get().collection().equals(wanted.collection())) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this id is in use");
    }
    return now.filter(wanted::equals).isPresent() ? List.of() : List.of(offered);
  }

  @CommandHandler
  void handle(ResendShareOffer command, @MetaDataValue("trail") Trail trail) {
    ShareOffer offer = managed(command.offer(), command, trail);
    letters.send(offer, trail.actor());
    record(command.offer(), new ShareOfferResent(command.offer().raw(), offer.owner()));
  }

  @CommandHandler
  void handle(WithdrawShareOffer command, @MetaDataValue("trail") Trail trail) {
    ShareOffer offer = managed(command.offer(), command, trail);
    record(command.offer(), new ShareOfferWithdrawn(command.offer().raw(), offer.owner()));
  }

  @CommandHandler
  void handle(AcceptShareOffer command, @MetaDataValue("trail") Trail trail) {
    ShareOffer offer = addressed(command.offer(), trail.actor());
    take(command.offer(), offer, new AccountId(trail.actor()));
  }

  @CommandHandler
  void handle(DeclineShareOffer command, @MetaDataValue("trail") Trail trail) {
    ShareOffer offer = addressed(command.offer(), trail.actor());
    record(command.offer(), new ShareOfferDeclined(command.offer().raw(), offer.owner()));
  }

  /** Nothing for an offer that is open no more, or to an address that is another's by now. */
  @CommandHandler
  void handle(TakeShareOffer command, @MetaDataValue("trail") Trail trail) {
    if (!trail.actor().equals(Trail.SYSTEM)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "Chalet alone gives what was offered");
    }
    Optional<ShareOffer> open = offers.state(command.offer().raw());
    if (open.isPresent() && isAddressed(open.get(), command.account().raw())) {
      take(command.offer(), open.get(), command.account());
    }
  }

  private void take(ShareOfferId id, ShareOffer offer, AccountId account) {
    Sent sent = new Sent(offer.collection().raw(), TakeShareOffer.class, Trail.SYSTEM);
    SharedCollections<?> kind = collections.of(offer.collection());
    if (!account.raw().equals(offer.owner())) {
      kind.direct(sent, account, offer.level(), offer.words());
    }
    record(id, new ShareOfferTaken(id.raw(), offer.owner(), account.raw()));
  }

  /** An open one, when the sender may say with whom the collection is shared. */
  private ShareOffer managed(ShareOfferId id, Command command, Trail trail) {
    ShareOffer offer = offers.state(id.raw()).orElseThrow(ShareOffer::unknown);
    String unused =
        collections.of(offer.collection()).owner(Sent.of(offer.collection().raw(), command, trail));
    return offer;
  }

  /** An open one to the address of the account. */
  private ShareOffer addressed(ShareOfferId id, String account) {
    return offers
        .state(id.raw())
        .filter(offer -> isAddressed(offer, account))
        .orElseThrow(ShareOffer::unknown);
  }

  private boolean isAddressed(ShareOffer offer, String account) {
    return Grantee.isPerson(account)
        && parts
            .states()
            .read(account, Contact.OF_ACCOUNT)
            .filter(known -> known.login().normalized().equals(offer.email().normalized()))
            .isPresent();
  }

  private Optional<AccountId> account(EmailAddress email) {
    return reservations.holder(Logins.SCOPE, email.normalized()).map(AccountId::new);
  }

  private void record(ShareOfferId id, Event event) {
    offers.decide(id.raw(), now -> List.of(event));
  }
}
