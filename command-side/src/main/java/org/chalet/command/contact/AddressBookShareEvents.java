package org.chalet.command.contact;

import org.chalet.command.collection.ShareEvents;
import org.chalet.command.collection.Shares;
import org.chalet.contact.AddressBookShareAccepted;
import org.chalet.contact.AddressBookShareDeclined;
import org.chalet.contact.AddressBookShareRevoked;
import org.chalet.contact.AddressBookShared;
import org.chalet.contact.SharedAddressBookPropertiesChosen;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/** People accept a share of an address book before it counts. */
public final class AddressBookShareEvents implements ShareEvents {
  @Override
  public ShareLevel lowest() {
    return ShareLevel.VIEW;
  }

  @Override
  public boolean asks() {
    return true;
  }

  @Override
  public Event shared(
      String collection, String owner, String grantee, Shares.Share share, ShareWords words) {
    return new AddressBookShared(
        collection,
        owner,
        grantee,
        share.through(),
        share.level().token(),
        words.summary(),
        words.commonName());
  }

  @Override
  public Event revoked(String collection, String owner, String grantee) {
    return new AddressBookShareRevoked(collection, owner, grantee);
  }

  @Override
  public Event answered(String collection, String owner, String sharee, boolean accepted) {
    return accepted
        ? new AddressBookShareAccepted(collection, owner, sharee)
        : new AddressBookShareDeclined(collection, owner, sharee);
  }

  @Override
  public Event chosen(String collection, String reader, CollectionProperties properties) {
    return new SharedAddressBookPropertiesChosen(collection, reader, properties);
  }
}
