package org.chalet.query.contact;

import java.util.List;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.ObjectIndex;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Row;

/**
 * The kinds of document of a view of cards.
 *
 * @param byText living cards with the text by which they are searched
 */
public record CardKinds(CollectionKinds<CardDocument> kinds, Index<CardDocument> byText) {
  static final String COMPONENT = "VCARD";

  private static final int SEARCHABLE = 2;

  /**
   * @param collections the name of the kind of collections
   * @param cards the name of the kind of cards
   */
  public static CardKinds named(String collections, String cards) {
    ObjectIndex<CardDocument> index = new ObjectIndex<>();
    Index<CardDocument> byText =
        new Index<>(
            "by_text",
            List.of(
                index.collection(),
                Field.text("living_component", card -> card.deleted() ? null : card.component())),
            List.of(Field.text("searchable", CardDocument::searchable)),
            false);
    return new CardKinds(
        new CollectionKinds<>(
            CollectionKinds.collections(collections),
            new Kind<>(cards, CardDocument.class, List.of(index.byChange(), byText)),
            index),
        byText);
  }

  static CardCandidate candidate(Row row) {
    Object searchable = row.values().get(SEARCHABLE);
    return new CardCandidate(
        CollectionKinds.nameOf(row.id()), searchable == null ? null : searchable.toString());
  }
}
