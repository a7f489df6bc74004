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
import org.chalet.contact.ContactLimits;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.MergeContacts;
import org.chalet.contact.MergedCard;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.AddressObject;

/** Merges cards, in one commit over all cards concerned. */
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
  MergedCard handle(MergeContacts command, @MetaDataValue("trail") Trail trail) {
    AddressBookId book = command.addressBook();
    String owner = books.state(book, MergeContacts.class, trail).owner();
    new MergeNeedsDuplicates(command.reference(), command.duplicates()).verify();
    List<String> names = command.duplicates().stream().map(ResourceName::raw).toList();
    String reference = command.reference().raw();
    lockInOrder(cards, book, Stream.concat(Stream.of(reference), names.stream()));

    String before = cards.ask(ObjectId.ofCard(book, reference), Card::stored).text();
    List<ContactsMerged.Absorbed> absorbed = new ArrayList<>();
    for (String name : names) {
      Card.Stored duplicate = cards.ask(ObjectId.ofCard(book, name), Card::stored);
      absorbed.add(new ContactsMerged.Absorbed(name, duplicate.uid(), duplicate.text()));
    }
    CardPut union = union(command, owner, before, absorbed);
    if (!command.dryRun()) {
      record(command, owner, before, union, absorbed);
    }
    String etag = ETags.of(union.text().getBytes(UTF_8));
    return new MergedCard(etag, union.text(), absorbed.size());
  }

  private void record(
      MergeContacts command,
      String owner,
      String before,
      CardPut union,
      List<ContactsMerged.Absorbed> absorbed) {
    AddressBookId book = command.addressBook();
    String reference = command.reference().raw();
    for (ContactsMerged.Absorbed one : absorbed) {
      cards.tell(
          ObjectId.ofCard(book, one.name()),
          card -> card.beAbsorbed(book.raw(), owner, one.name(), reference));
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
    cards.tell(ObjectId.ofCard(book, reference), card -> card.become(union));
  }

  private static CardPut union(
      MergeContacts command, String owner, String before, List<ContactsMerged.Absorbed> absorbed) {
    byte[] merged =
        org.chalet.vcard.Merge.into(
            before.getBytes(UTF_8),
            absorbed.stream().map(a -> a.text().getBytes(UTF_8)).toList(),
            ChosenFields.plan(command));
    AddressObject card = AddressObject.of(merged, ContactLimits.CARD);
    String text = Utf8.decode(merged, ErrorCode.INVALID_ADDRESS_DATA);
    return new CardPut(
        command.addressBook().raw(), owner, command.reference().raw(), card.uid(), text, null);
  }

  /** Always in the same order, so that two merges never wait for each other in a circle. */
  static void lockInOrder(Aggregates<Card> cards, AddressBookId book, Stream<String> names) {
    names.map(name -> ObjectId.ofCard(book, name)).distinct().sorted().forEach(cards::version);
  }
}
