package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.store.Claim;

/**
 * An address book was made.
 *
 * @param segment its name in the URL, unique in the owner's home
 * @param isDefault whether it is the one that came with the account
 */
@EventName("contact.address-book-created")
public record AddressBookCreated(
    String addressBook,
    String owner,
    String segment,
    CollectionProperties properties,
    boolean isDefault)
    implements ContactEvent {
  @Override
  public List<Claim> claims() {
    return List.of(Claim.take(ContactScopes.home(owner), segment, addressBook));
  }
}
