package org.chalet.command.contact;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.contact.HideDuplicates;
import org.chalet.contact.ShowDuplicates;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.ResourceName;

/** Says that cards are not of one person, and takes it back. */
public final class DuplicateMarkHandlers {
  private final Aggregates<DuplicateMark> marks;
  private final Aggregates<Card> cards;
  private final OpenAddressBooks books;

  DuplicateMarkHandlers(
      Aggregates<DuplicateMark> marks, Aggregates<Card> cards, OpenAddressBooks books) {
    this.marks = marks;
    this.cards = cards;
    this.books = books;
  }

  /** Answers with the mark. */
  @CommandHandler
  String handle(HideDuplicates command, @MetaDataValue("trail") Trail trail) {
    String owner = books.state(command.addressBook(), HideDuplicates.class, trail).owner();
    List<String> names =
        command.cards().stream().map(ResourceName::raw).distinct().sorted().toList();
    new HidingNeedsCards(names.size()).verify();
    MergeHandlers.lockInOrder(cards, command.addressBook(), names.stream());
    for (String name : names) {
      cards.ask(ObjectId.ofCard(command.addressBook(), name), Card::stored);
    }
    String mark = ObjectId.ofDuplicates(command.addressBook(), names);
    marks.tell(mark, one -> one.hide(command.addressBook().raw(), owner, names));
    return mark;
  }

  @CommandHandler
  void handle(ShowDuplicates command, @MetaDataValue("trail") Trail trail) {
    String owner = books.state(command.addressBook(), ShowDuplicates.class, trail).owner();
    if (!command.mark().startsWith(ObjectId.DUPLICATES + ':')) {
      throw new Rejected(ErrorCode.UNKNOWN_MARK, "this is no mark");
    }
    marks.tell(command.mark(), one -> one.show(command.addressBook().raw(), owner));
  }
}
