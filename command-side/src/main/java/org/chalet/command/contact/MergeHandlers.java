package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.Utf8;
import org.chalet.contact.CardPut;
import org.chalet.contact.CardStored;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.MergeContacts;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.AddressObject;

/** Merges cards and takes merges back, each in one commit over all cards concerned. */
public final class MergeHandlers {
  private final Aggregates<Merge> merges;
  private final Aggregates<Card> cards;
  private final OpenAddressBooks books;

  MergeHandlers(Aggregates<Merge> merges, Aggregates<Card> cards, OpenAddressBooks books) {
    this.merges = merges;
    this.cards = cards;
    this.books = books;
  }

  /** Answers with the reference card as it is then. */
  @CommandHandler
  CardStored handle(MergeContacts command, @MetaDataValue("trail") Trail trail) {
    AddressBookId book = command.addressBook();
    String owner = books.state(book, MergeContacts.class, trail).owner();
    new MergeNeedsDuplicates(command.reference(), command.duplicates()).verify();
    List<String> names = command.duplicates().stream().map(ResourceName::raw).toList();
    String reference = command.reference().raw();
    lockInOrder(book, reference, names);

    String before = cards.ask(ObjectId.ofCard(book, reference), Card::stored).text();
    List<ContactsMerged.Absorbed> absorbed = new ArrayList<>();
    for (String name : names) {
      Card.Stored duplicate = cards.ask(ObjectId.ofCard(book, name), Card::stored);
      absorbed.add(new ContactsMerged.Absorbed(name, duplicate.uid(), duplicate.text()));
    }
    CardPut union = union(book, owner, reference, before, absorbed);
    for (String name : names) {
      cards.tell(
          ObjectId.ofCard(book, name), c -> c.delete(book.raw(), owner, name, Precondition.NONE));
    }
    merges.tell(
        command.merge().raw(),
        merge ->
            merge.record(
                new ContactsMerged(
                    command.merge().raw(),
                    book.raw(),
                    owner,
                    reference,
                    before,
                    union.text(),
                    absorbed)));
    return cards.ask(ObjectId.ofCard(book, reference), c -> c.become(union));
  }

  @CommandHandler
  void handle(UndoMerge command, @MetaDataValue("trail") Trail trail) {
    ContactsMerged merged = merges.ask(command.merge().raw(), Merge::merged);
    AddressBookId book = new AddressBookId(merged.addressBook());
    books.state(book, UndoMerge.class, trail);
    merges.tell(command.merge().raw(), Merge::undo);
    lockInOrder(
        book,
        merged.reference(),
        merged.absorbed().stream().map(ContactsMerged.Absorbed::name).toList());
    cards.tell(
        ObjectId.ofCard(book, merged.reference()),
        card -> {
          new MergedCardIsUnchanged(card.isThere() ? card.stored().text() : null, merged.after())
              .verify();
          card.become(put(merged, merged.reference(), card.stored().uid(), merged.before()));
        });
    for (ContactsMerged.Absorbed absorbed : merged.absorbed()) {
      cards.tell(
          ObjectId.ofCard(book, absorbed.name()),
          card -> {
            new RestoredNameIsFree(card.isThere()).verify();
            card.become(put(merged, absorbed.name(), absorbed.uid(), absorbed.text()));
          });
    }
  }

  private static CardPut union(
      AddressBookId book,
      String owner,
      String reference,
      String before,
      List<ContactsMerged.Absorbed> absorbed) {
    byte[] merged =
        org.chalet.vcard.Merge.into(
            before.getBytes(UTF_8), absorbed.stream().map(a -> a.text().getBytes(UTF_8)).toList());
    AddressObject card = AddressObject.of(merged, ContactLimits.CARD);
    String text = Utf8.decode(merged, ErrorCode.INVALID_ADDRESS_DATA);
    return new CardPut(book.raw(), owner, reference, card.uid(), text, null);
  }

  private static CardPut put(ContactsMerged merged, String name, String uid, String text) {
    return new CardPut(merged.addressBook(), merged.owner(), name, uid, text, null);
  }

  /** Always in the same order, so that two merges never wait for each other in a circle. */
  private void lockInOrder(AddressBookId book, String reference, List<String> names) {
    Stream.concat(Stream.of(reference), names.stream())
        .map(name -> ObjectId.ofCard(book, name))
        .sorted()
        .forEach(cards::version);
  }
}
