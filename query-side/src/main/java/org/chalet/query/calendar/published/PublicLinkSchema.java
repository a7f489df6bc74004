package org.chalet.query.calendar.published;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of the links of published calendars. */
final class PublicLinkSchema {
  static final Index<PublicLinkDocument> BY_LINK =
      new Index<>(
          "by_link", List.of(Field.text("link", PublicLinkDocument::link)), List.of(), false);

  static final Index<PublicLinkDocument> OF_OWNER =
      new Index<>(
          "of_owner", List.of(Field.text("owner", PublicLinkDocument::owner)), List.of(), false);

  static final Kind<PublicLinkDocument> LINKS =
      new Kind<>("links", PublicLinkDocument.class, List.of(BY_LINK, OF_OWNER));

  static final ViewSchema SCHEMA = new ViewSchema("published", 1, List.of(LINKS));

  private PublicLinkSchema() {}
}
