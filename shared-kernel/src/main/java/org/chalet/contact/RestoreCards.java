package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.FormerObject;

/**
 * Makes cards of an address book what they were; answers with {@link
 * org.chalet.kernel.value.ObjectsRestored}. What is so already stays; what changed meanwhile is
 * refused.
 */
public record RestoreCards(AddressBookId addressBook, List<FormerObject> cards) implements Command {
  public RestoreCards {
    cards = List.copyOf(cards);
  }
}
