package org.chalet.command.contact;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.EventSourced;
import org.chalet.command.StateReader;
import org.chalet.contact.MarkFavourite;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ObjectId;

/** Keeps what people mark for themselves. */
public final class FavouriteHandlers {
  private final EventSourced<Favourites> favourites;
  private final OpenAddressBooks books;
  private final StateReader states;

  FavouriteHandlers(
      EventSourced<Favourites> favourites, OpenAddressBooks books, StateReader states) {
    this.favourites = favourites;
    this.books = books;
    this.states = states;
  }

  @CommandHandler
  void handle(MarkFavourite command, @MetaDataValue("trail") Trail trail) {
    books.state(command.addressBook(), MarkFavourite.class, trail);
    String uid =
        states
            .read(ObjectId.ofCard(command.addressBook(), command.name().raw()), StoredUid.EVOLUTION)
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is nothing by this name"))
            .uid();
    AccountId who = new AccountId(trail.actor());
    favourites.decide(
        Favourites.streamOf(who), now -> now.decide(who.raw(), uid, command.favourite()));
  }
}
