package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.CardEdit;

/**
 * Changes cards of an address book, all or none; what the edits do not speak of stays. Answers with
 * a list of {@link CardStored}.
 */
public record EditCards(AddressBookId addressBook, List<Change> changes) implements Command {
  public EditCards {
    changes = List.copyOf(changes);
  }

  public EditCards(AddressBookId addressBook, Change change) {
    this(addressBook, List.of(change));
  }

  /** What is to become of one card. */
  public record Change(ResourceName name, CardEdit edit, Precondition precondition) {}
}
