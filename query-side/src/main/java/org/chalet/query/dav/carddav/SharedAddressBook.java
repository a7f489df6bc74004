package org.chalet.query.dav.carddav;

import java.util.Optional;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dav.sharing.Share;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;

/** An address book of somebody else, in the home of whom it is shared with. */
final class SharedAddressBook extends AddressBookCollection {
  private final Share share;

  SharedAddressBook(
      AddressBookViews views,
      Sharing sharing,
      Commands commands,
      Document<StoredCollection> there,
      Shared shared,
      String href) {
    super(views, sharing, commands, Share.shown(there, shared), href);
    this.share = new Share(shared, there.value(), commands);
  }

  @Override
  public Optional<Share> share() {
    return Optional.of(share);
  }

  @Override
  public Receipt keep(CollectionProperties properties, Trail trail) {
    return share.keep(properties, trail);
  }

  @Override
  public boolean delete(Trail trail) {
    return share.leave(trail);
  }
}
