package org.chalet.query.duplicate;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of duplicates: its documents and indexes. */
final class DuplicateSchema {
  /** Column of {@link #BY_BOOK} that holds a card's traits. */
  static final int TRAITS_COLUMN = 2;

  /** Column of {@link #BY_BOOK} that holds a card's name. */
  static final int NAME_COLUMN = 1;

  static final Index<TraitsDocument> BY_BOOK =
      new Index<>(
          "by_book",
          List.of(
              Field.text("address_book", TraitsDocument::addressBook),
              Field.text("name", TraitsDocument::name)),
          List.of(Field.text("traits", TraitsDocument::traits)),
          false);

  static final Index<TraitsDocument> TRAITS_OF_OWNER =
      new Index<>(
          "by_owner", List.of(Field.text("owner", TraitsDocument::owner)), List.of(), false);

  static final Index<BookDocument> BOOKS_OF_OWNER =
      new Index<>("by_owner", List.of(Field.text("owner", BookDocument::owner)), List.of(), false);

  static final Index<HiddenDocument> HIDDEN_IN =
      new Index<>(
          "by_book",
          List.of(
              Field.text("address_book", HiddenDocument::addressBook),
              Field.number("position", HiddenDocument::position)),
          List.of(),
          false);

  static final Index<HiddenDocument> HIDDEN_OF_OWNER =
      new Index<>(
          "by_owner", List.of(Field.text("owner", HiddenDocument::owner)), List.of(), false);

  static final Index<MergeDocument> MERGES_IN =
      new Index<>(
          "by_book",
          List.of(
              Field.text("address_book", MergeDocument::addressBook),
              Field.number("position", MergeDocument::position)),
          List.of(),
          false);

  static final Index<MergeDocument> MERGES_OF_OWNER =
      new Index<>("by_owner", List.of(Field.text("owner", MergeDocument::owner)), List.of(), false);

  static final Kind<TraitsDocument> TRAITS =
      new Kind<>("traits", TraitsDocument.class, List.of(BY_BOOK, TRAITS_OF_OWNER));

  static final Kind<BookDocument> BOOKS =
      new Kind<>("books", BookDocument.class, List.of(BOOKS_OF_OWNER));

  static final Kind<HiddenDocument> HIDDEN =
      new Kind<>("hidden", HiddenDocument.class, List.of(HIDDEN_IN, HIDDEN_OF_OWNER));

  static final Kind<MergeDocument> MERGES =
      new Kind<>("merges", MergeDocument.class, List.of(MERGES_IN, MERGES_OF_OWNER));

  static final ViewSchema SCHEMA =
      new ViewSchema("duplicate", 1, List.of(TRAITS, BOOKS, HIDDEN, MERGES));

  private DuplicateSchema() {}

  static String traitsOf(String addressBook, String name) {
    return addressBook + '/' + name;
  }
}
