package org.chalet.query.contact;

import java.util.List;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.DeletedCollections;
import org.chalet.store.ViewSchema;

/** The view of address books: its documents and indexes. */
final class AddressBookSchema {
  static final CardKinds CARDS = CardKinds.named("address_books", "cards");

  static final CollectionKinds<CardDocument> KINDS = CARDS.kinds();

  static final ViewSchema SCHEMA =
      new ViewSchema(
          "contact", 4, List.of(KINDS.collections(), KINDS.objects(), DeletedCollections.KIND));

  private AddressBookSchema() {}
}
