package org.chalet.query.contact.birthday;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of birthdays. */
final class BirthdaySchema {
  static final Index<BirthdayDocument> BY_DAY =
      new Index<>(
          "by_day",
          List.of(
              Field.text("book", BirthdayDocument::book), Field.text("day", BirthdayDocument::day)),
          List.of(),
          false);

  static final Index<BirthdayDocument> OF_OWNER =
      new Index<>(
          "of_owner", List.of(Field.text("owner", BirthdayDocument::owner)), List.of(), false);

  static final Kind<BirthdayDocument> BIRTHDAYS =
      new Kind<>("birthdays", BirthdayDocument.class, List.of(BY_DAY, OF_OWNER));

  static final ViewSchema SCHEMA = new ViewSchema("birthday", 1, List.of(BIRTHDAYS));

  private BirthdaySchema() {}
}
