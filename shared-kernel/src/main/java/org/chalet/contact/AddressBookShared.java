package org.chalet.contact;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.Grantee;
import org.jspecify.annotations.Nullable;

/**
 * The address book is shared on this level from now on.
 *
 * @param grantee {@code account:…}, {@code team:…} or {@code organization:…}
 * @param through the organization that its owner and the grantee are in
 * @param level {@code view}, {@code edit} or {@code edit-and-share}
 * @param summary what whoever shares it calls it for the grantee; null where nothing is said, as
 *     {@code commonName}, what they call the grantee
 */
@EventName(value = "contact.address-book-shared", revision = 2)
public record AddressBookShared(
    String addressBook,
    String owner,
    String grantee,
    String through,
    String level,
    @Nullable String summary,
    @Nullable String commonName)
    implements ContactEvent, CollectionShared {
  /** Of which nothing is said. */
  public AddressBookShared(
      String addressBook, String owner, String grantee, String through, String level) {
    this(addressBook, owner, grantee, through, level, null, null);
  }

  @Override
  public String collection() {
    return addressBook;
  }

  @Override
  public boolean asks() {
    return Grantee.isPerson(grantee);
  }
}
