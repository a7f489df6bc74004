package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * Creates or replaces a card; answers with {@link CardStored}.
 *
 * @param written the name as the client percent-encoded it in its URL, where that is not the usual
 *     encoding; or null. Clients compare URLs as strings, so they must get theirs back
 */
public record PutCard(
    AddressBookId addressBook,
    ResourceName name,
    byte[] text,
    Precondition precondition,
    @Nullable String written)
    implements Command {

  public PutCard(
      AddressBookId addressBook, ResourceName name, byte[] text, Precondition precondition) {
    this(addressBook, name, text, precondition, null);
  }
}
