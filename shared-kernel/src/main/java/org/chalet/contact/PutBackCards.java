package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.PutBack;

/** Makes cards of an address book again what they were, all or none. */
public record PutBackCards(AddressBookId addressBook, List<PutBack> cards) implements Command {
  public PutBackCards {
    cards = List.copyOf(cards);
  }
}
