package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;

/**
 * Stores cards of a file, each under a name of its own; one whose UID is in the address book
 * already stays as it is there. Answers with how many were stored.
 */
public record ImportCards(AddressBookId addressBook, List<Card> cards) implements Command {
  public ImportCards {
    cards = List.copyOf(cards);
  }

  /** A card with the UID that it says. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Card(String uid, byte[] text) {}
}
