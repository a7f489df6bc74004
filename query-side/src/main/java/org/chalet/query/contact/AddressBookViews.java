package org.chalet.query.contact;

import java.util.Iterator;
import java.util.function.Supplier;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.RowPages;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked about address books. */
public final class AddressBookViews extends CollectionViews<CardDocument> {
  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public AddressBookViews(Supplier<View> view) {
    super(view, AddressBookSchema.KINDS);
  }

  /**
   * All cards with their searchable text, from the index alone: the cost grows with the address
   * book, but no card is read or parsed.
   */
  public Iterator<CardCandidate> candidates(String addressBook) {
    var scan = Scan.of(AddressBookSchema.BY_TEXT, addressBook, AddressBookSchema.COMPONENT);
    return mapped(new RowPages<>(view, kinds.objects(), scan), AddressBookSchema::candidate);
  }
}
