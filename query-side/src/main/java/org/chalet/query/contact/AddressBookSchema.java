package org.chalet.query.contact;

import java.util.List;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.ObjectIndex;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.ViewSchema;

/** The view of address books: its documents and indexes. */
final class AddressBookSchema {
  private static final int SEARCHABLE = 2;

  private static final ObjectIndex<CardDocument> INDEX = new ObjectIndex<>();

  /** Living cards with the text by which they are searched. */
  static final Index<CardDocument> BY_TEXT =
      new Index<>(
          "by_text",
          List.of(
              INDEX.collection(),
              Field.text("living_component", card -> card.deleted() ? null : card.component())),
          List.of(Field.text("searchable", CardDocument::searchable)),
          false);

  static final String COMPONENT = "VCARD";

  static final CollectionKinds<CardDocument> KINDS =
      new CollectionKinds<>(
          CollectionKinds.collections("address_books"),
          new Kind<>("cards", CardDocument.class, List.of(INDEX.byChange(), BY_TEXT)),
          INDEX);

  static final ViewSchema SCHEMA = KINDS.schema("contact", 2);

  private AddressBookSchema() {}

  static CardCandidate candidate(Row row) {
    Object searchable = row.values().get(SEARCHABLE);
    return new CardCandidate(
        CollectionKinds.nameOf(row.id()), searchable == null ? null : searchable.toString());
  }
}
