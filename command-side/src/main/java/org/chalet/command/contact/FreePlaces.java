package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.Utf8;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactScopes;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.store.Reservations;
import org.chalet.vcard.Separation;

/** Names and UIDs for cards that come back where others took theirs. */
final class FreePlaces {
  private static final int LONGEST = 200;

  private final Aggregates<Card> cards;
  private final Reservations reservations;

  FreePlaces(Aggregates<Card> cards, Reservations reservations) {
    this.cards = cards;
    this.reservations = reservations;
  }

  /** The card, under a fresh UID when another card of the address book has its own. */
  CardPut free(CardPut wanted) {
    String scope = ContactScopes.uids(wanted.addressBook());
    String stream = ObjectId.ofCard(new AddressBookId(wanted.addressBook()), wanted.name());
    boolean taken =
        reservations
            .holder(scope, wanted.uid())
            .filter(holder -> !holder.equals(stream))
            .isPresent();
    if (!taken) {
      return wanted;
    }
    String fresh = UUID.nameUUIDFromBytes((stream + wanted.uid()).getBytes(UTF_8)).toString();
    byte[] text = Separation.renamed(wanted.text().getBytes(UTF_8), fresh);
    return new CardPut(
        wanted.addressBook(),
        wanted.owner(),
        wanted.name(),
        fresh,
        Utf8.decode(text, ErrorCode.INVALID_ADDRESS_DATA),
        null);
  }

  /** A name that looks like the one that is taken. */
  String nameBeside(AddressBookId book, String taken, MergeId merge) {
    int dot = taken.lastIndexOf('.');
    String stem = dot <= 0 ? taken : taken.substring(0, dot);
    String extension = dot <= 0 ? "" : taken.substring(dot);
    String start = stem.substring(0, Math.min(stem.length(), LONGEST / 4)) + '-' + merge.local();
    String name = start + extension;
    for (int i = 2; isTaken(book, name); i++) {
      name = start + '-' + i + extension;
    }
    return name;
  }

  private boolean isTaken(AddressBookId book, String name) {
    return cards.ask(ObjectId.ofCard(book, name), Card::isThere);
  }
}
