package org.chalet.query.guard;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of guards. */
final class GuardSchema {
  static final Index<ChosenGuard> CHOSEN_OF_OWNER =
      new Index<>("of_owner", List.of(Field.text("owner", ChosenGuard::owner)), List.of(), false);
  static final Index<MassChangeDocument> OF_OWNER =
      new Index<>(
          "of_owner",
          List.of(
              Field.text("owner", MassChangeDocument::owner),
              Field.number("noticed", MassChangeDocument::noticed)),
          List.of(),
          false);
  static final Kind<ChosenGuard> CHOSEN =
      new Kind<>("chosen", ChosenGuard.class, List.of(CHOSEN_OF_OWNER));
  static final Kind<MassChangeDocument> CHANGES =
      new Kind<>("mass_changes", MassChangeDocument.class, List.of(OF_OWNER));
  static final ViewSchema SCHEMA = new ViewSchema("guards", 1, List.of(CHOSEN, CHANGES));

  private GuardSchema() {}
}
