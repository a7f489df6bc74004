package org.chalet.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.command.collection.PreconditionHolds;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.CardStored;
import org.chalet.contact.ContactLimits;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.CardImages;
import org.chalet.vcard.VCard;
import org.jspecify.annotations.Nullable;

/** What is stored under one name of an address book; after a deletion the stream goes on. */
public final class Card {
  /** A card that is there. */
  record Stored(String uid, String text) {
    String etag() {
      return ETags.of(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @AggregateIdentifier private String id = "";
  private boolean used;
  private @Nullable Stored stored;
  private @Nullable String written;
  private @Nullable CardDeleted absorbed;

  Card() {}

  /** A fresh one, nothing stored yet. */
  public Card(String id) {
    this.id = id;
  }

  /** What is there; refuses a name under which there is nothing. */
  Stored stored() {
    if (stored == null) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is nothing by this name");
    }
    return stored;
  }

  boolean isThere() {
    return stored != null;
  }

  /** By how many bytes a text is longer than what is there. */
  long growth(byte[] text) {
    return text.length
        - (stored == null ? 0L : stored.text().getBytes(StandardCharsets.UTF_8).length);
  }

  /** Refuses CARD_IMAGE_TOO_LARGE for a picture that is larger than announced; it keeps its own. */
  void verifyImages(VCard sent) {
    Set<String> large = CardImages.over(sent, ContactLimits.IMAGE);
    if (!large.isEmpty() && stored != null) {
      VCard now =
          AddressObject.of(stored.text().getBytes(StandardCharsets.UTF_8), ContactLimits.CARD)
              .card();
      large.removeAll(CardImages.over(now, ContactLimits.IMAGE));
    }
    if (!large.isEmpty()) {
      throw new Rejected(
          ErrorCode.CARD_IMAGE_TOO_LARGE,
          "a picture has at most " + ContactLimits.IMAGE + " octets");
    }
  }

  /**
   * Stores what a client sends. One that does not know yet that its card was absorbed by another
   * does not bring it back; one that says that the card is new does (RFC 9110, 13.1.2).
   */
  CardStored take(CardPut wanted, Precondition precondition) {
    CardDeleted gone = absorbed;
    if (gone != null
        && gone.uid().equals(wanted.uid())
        && !precondition.mustNotExist()
        && precondition.etags().isEmpty()) {
      throw new Rejected(
          ErrorCode.CARD_WAS_ABSORBED, "this card was merged into " + gone.absorbedBy());
    }
    return put(wanted, precondition);
  }

  /** What is there; nothing where nothing is. */
  Optional<Stored> there() {
    return Optional.ofNullable(stored);
  }

  /** Stores the text of {@code wanted}, unless it is there already. */
  CardStored put(CardPut wanted, Precondition precondition) {
    Stored now = stored;
    new PreconditionHolds(precondition, now == null ? null : now.etag()).verify();
    if (now == null || !now.text().equals(wanted.text())) {
      String former = now == null || now.uid().equals(wanted.uid()) ? null : now.uid();
      apply(former == null ? wanted : replacing(former, wanted));
    }
    return new CardStored(new Stored(wanted.uid(), wanted.text()).etag(), now == null);
  }

  /** Stores a text of Chalet's own making, under the URL that the card's client knows. */
  CardStored become(CardPut wanted) {
    CardPut known =
        new CardPut(
            wanted.addressBook(),
            wanted.owner(),
            wanted.name(),
            wanted.uid(),
            wanted.text(),
            null,
            written);
    return put(known, Precondition.NONE);
  }

  /** Leaves its place in the book for another. */
  CardPut leave(String book, String owner, String name) {
    Stored now = stored();
    apply(new CardDeleted(book, owner, name, now.uid()));
    return new CardPut(book, owner, name, now.uid(), now.text(), null, null);
  }

  /** Takes in a card that has left another place; whether one was deleted for it. */
  boolean arrive(CardPut moved, boolean overwrite) {
    Stored now = stored;
    if (now != null && !overwrite) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "something is there already");
    }
    if (now != null) {
      apply(new CardDeleted(moved.addressBook(), moved.owner(), moved.name(), now.uid()));
    }
    apply(moved);
    return now != null;
  }

  /** The first of its stream: a card that comes from elsewhere; nothing where there is one. */
  public void begin(CardPut copied) {
    if (!used) {
      apply(copied);
    }
  }

  /** Stores what was deleted last again. */
  CardStored restore(Optional<CardPut> deleted) {
    if (stored != null) {
      throw new Rejected(ErrorCode.NAME_TAKEN, "there is something by this name");
    }
    CardPut last =
        deleted.orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "nothing by this name was deleted"));
    written = last.written();
    return become(last);
  }

  /** Whether exactly that is stored. */
  boolean says(String text) {
    return stored != null && stored.text().equals(text);
  }

  /** Stores what was there before again. */
  CardStored bringBack(CardPut former, Precondition precondition) {
    Stored now = stored;
    new PreconditionHolds(precondition, now == null ? null : now.etag()).verify();
    if (now == null) {
      written = former.written();
    }
    return become(former);
  }

  /** Becomes what it was; empty where it was not there. */
  void putBack(Optional<CardPut> before, String book, String owner, String name) {
    if (before.isEmpty()) {
      if (stored != null) {
        delete(book, owner, name, Precondition.NONE);
      }
      return;
    }
    written = before.get().written();
    CardStored unused = become(before.get());
  }

  /** Whether it is so already. */
  boolean isAs(Optional<CardPut> wanted) {
    return Optional.ofNullable(stored).map(Stored::text).equals(wanted.map(CardPut::text));
  }

  void delete(String book, String owner, String name, Precondition precondition) {
    Stored now = stored();
    new PreconditionHolds(precondition, now.etag()).verify();
    apply(new CardDeleted(book, owner, name, now.uid()));
  }

  /** Goes, since another card has what it said. */
  void beAbsorbed(String book, String owner, String name, String by) {
    apply(new CardDeleted(book, owner, name, stored().uid(), by));
  }

  private static CardPut replacing(String formerUid, CardPut wanted) {
    return new CardPut(
        wanted.addressBook(),
        wanted.owner(),
        wanted.name(),
        wanted.uid(),
        wanted.text(),
        formerUid,
        wanted.written());
  }

  @EventSourcingHandler
  void evolve(CardPut event) {
    id = ObjectId.ofCard(new AddressBookId(event.addressBook()), event.name());
    used = true;
    stored = new Stored(event.uid(), event.text());
    written = event.written();
    absorbed = null;
  }

  @EventSourcingHandler
  void evolve(CardDeleted event) {
    id = ObjectId.ofCard(new AddressBookId(event.addressBook()), event.name());
    used = true;
    stored = null;
    absorbed = event.absorbedBy() == null ? null : event;
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    used = true;
    stored = null;
    absorbed = null;
  }
}
