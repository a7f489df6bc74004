package org.chalet.query.contact;

import org.chalet.query.collection.CollectionKinds;
import org.chalet.store.ViewSchema;

/** The view of address books: its documents and indexes. */
final class AddressBookSchema {
  static final CardKinds CARDS = CardKinds.named("address_books", "cards");

  static final CollectionKinds<CardDocument> KINDS = CARDS.kinds();

  static final ViewSchema SCHEMA = KINDS.schema("contact", 2);

  private AddressBookSchema() {}
}
