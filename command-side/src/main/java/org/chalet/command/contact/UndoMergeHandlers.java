package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.Utf8;
import org.chalet.contact.CardPut;
import org.chalet.contact.ConflictChoice;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.SeparatedCards;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.Separation;
import org.jspecify.annotations.Nullable;

/** Takes merges back, in one commit over all cards concerned; later changes stay. */
public final class UndoMergeHandlers {
  private static final String DELETED = "reference-deleted";

  private final Aggregates<Merge> merges;
  private final Aggregates<Card> cards;
  private final OpenAddressBooks books;
  private final FreePlaces places;

  UndoMergeHandlers(
      Aggregates<Merge> merges, Aggregates<Card> cards, OpenAddressBooks books, FreePlaces places) {
    this.merges = merges;
    this.cards = cards;
    this.books = books;
    this.places = places;
  }

  /** What becomes of the reference card, and what speaks against it. */
  private record Reference(
      Optional<CardPut> text, List<SeparatedCards.Conflict> conflicts, Separation separation) {}

  @CommandHandler
  SeparatedCards handle(UndoMerge command, @MetaDataValue("trail") Trail trail) {
    ContactsMerged merged = merges.ask(command.merge().raw(), Merge::merged);
    AddressBookId book = new AddressBookId(merged.addressBook());
    books.state(book, UndoMerge.class, trail);
    merges.ask(command.merge().raw(), Merge::notUndone);
    List<String> names = merged.absorbed().stream().map(ContactsMerged.Absorbed::name).toList();
    MergeHandlers.lockInOrder(
        cards, book, Stream.concat(Stream.of(merged.reference()), names.stream()));

    Reference reference = reference(merged, book, command.conflicts());
    List<SeparatedCards.Card> shown = new ArrayList<>();
    List<CardPut> puts = new ArrayList<>();
    reference.text().ifPresent(put -> add(put, merged.reference(), puts, shown));
    for (ContactsMerged.Absorbed absorbed : merged.absorbed()) {
      add(back(merged, book, absorbed, reference, command), absorbed.name(), puts, shown);
    }
    if (!command.dryRun()) {
      new ConflictsAreDecided(reference.conflicts(), command.conflicts()).verify();
      merges.tell(command.merge().raw(), Merge::undo);
      for (CardPut put : puts) {
        cards.tell(ObjectId.ofCard(book, put.name()), card -> card.become(put));
      }
    }
    return new SeparatedCards(shown, reference.conflicts());
  }

  private static void add(
      CardPut put, String formerName, List<CardPut> puts, List<SeparatedCards.Card> shown) {
    puts.add(put);
    shown.add(new SeparatedCards.Card(put.name(), formerName, put.text()));
  }

  private Reference reference(
      ContactsMerged merged, AddressBookId book, @Nullable ConflictChoice choice) {
    Optional<Card.Stored> now = cards.ask(ObjectId.ofCard(book, merged.reference()), Card::there);
    byte[] before = merged.before().getBytes(UTF_8);
    byte[] after = merged.after().getBytes(UTF_8);
    if (now.isEmpty()) {
      var deleted = new SeparatedCards.Conflict(DELETED, "", merged.reference(), null);
      Optional<CardPut> text =
          choice == ConflictChoice.AS_BEFORE
              ? Optional.of(places.free(put(merged, merged.reference(), before)))
              : Optional.empty();
      return new Reference(text, List.of(deleted), Separation.of(before, after, after, true));
    }
    Separation separation =
        Separation.of(
            before, after, now.get().text().getBytes(UTF_8), choice != ConflictChoice.AS_BEFORE);
    return new Reference(
        Optional.of(put(merged, merged.reference(), separation.text())),
        separation.conflicts().stream().map(Conflicts::shown).toList(),
        separation);
  }

  /** An absorbed card under its name and UID, or free ones where others have them by now. */
  private CardPut back(
      ContactsMerged merged,
      AddressBookId book,
      ContactsMerged.Absorbed absorbed,
      Reference reference,
      UndoMerge command) {
    byte[] text = absorbed.text().getBytes(UTF_8);
    if (command.conflicts() == ConflictChoice.KEEP_LATER) {
      text = Separation.without(text, reference.separation().removed());
    }
    boolean taken = cards.ask(ObjectId.ofCard(book, absorbed.name()), Card::isThere);
    String name =
        taken ? places.nameBeside(book, absorbed.name(), command.merge()) : absorbed.name();
    return places.free(put(merged, name, text));
  }

  private static CardPut put(ContactsMerged merged, String name, byte[] text) {
    AddressObject card = AddressObject.of(text, ContactLimits.CARD);
    String decoded = Utf8.decode(text, ErrorCode.INVALID_ADDRESS_DATA);
    return new CardPut(merged.addressBook(), merged.owner(), name, card.uid(), decoded, null);
  }
}
