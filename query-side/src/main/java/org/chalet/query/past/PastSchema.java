package org.chalet.query.past;

import java.util.List;
import org.chalet.query.collection.ObjectIndex;
import org.chalet.query.collection.ObjectRow;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.ViewSchema;

/**
 * The view of the past: its documents and indexes. What replaced a version is stored after the
 * version itself, so that a batch that is broken off and comes again finds what it needs.
 */
final class PastSchema {
  private static final int LEADING = 2;
  private static final int OTHER = 3;
  private static final int DESCRIBED = 4;
  private static final int UID = 5;
  private static final int CONTENT = 6;
  private static final int STATE_FROM = 2;
  private static final int STATE_DESCRIBED = 3;
  private static final int STATE_UID = 4;
  private static final int STATE_CONTENT = 5;

  private static final ObjectIndex<VersionDocument> INDEX = new ObjectIndex<>();
  private static final Field<VersionDocument> NODE = Field.number("node", VersionDocument::node);
  private static final Field<VersionDocument> BEGINS =
      Field.number("begins", VersionDocument::from);
  private static final Field<VersionDocument> ENDS = Field.number("ends", VersionDocument::until);
  private static final Field<VersionDocument> UIDS = Field.text("uid", VersionDocument::uid);
  private static final Field<VersionDocument> CONTENTS =
      Field.number("content", VersionDocument::content);

  private static final Field<CollectionDocument> CREATED =
      Field.number("created", CollectionDocument::created);

  /** Versions that have ended, at their nodes, in the order in which they began. */
  static final Index<VersionDocument> BY_BEGIN =
      new Index<>(
          "by_begin",
          List.of(INDEX.collection(), NODE, BEGINS),
          List.of(ENDS, INDEX.described(), UIDS, CONTENTS),
          false);

  /** The same in the order in which they ended. */
  static final Index<VersionDocument> BY_END =
      new Index<>(
          "by_end",
          List.of(INDEX.collection(), NODE, ENDS),
          List.of(BEGINS, INDEX.described(), UIDS, CONTENTS),
          false);

  /** Every version of an object that has ended, tombstones too. */
  static final Index<VersionDocument> BY_NAME =
      new Index<>(
          "by_name",
          List.of(INDEX.collection(), Field.text("name", VersionDocument::name), BEGINS),
          List.of(),
          false);

  /** The versions of now: objects that are there, and tombstones apart. */
  static final Index<VersionDocument> BY_STATE =
      new Index<>(
          "by_state",
          List.of(
              INDEX.collection(),
              Field.number("live", version -> version.deleted() ? 0L : 1L),
              BEGINS),
          List.of(INDEX.described(), UIDS, CONTENTS),
          false);

  static final Index<CollectionDocument> BY_HOME =
      new Index<>(
          "by_home",
          List.of(
              Field.text("home", CollectionDocument::home),
              Field.text("segment", CollectionDocument::segment),
              CREATED),
          List.of(),
          false);

  static final Index<CollectionDocument> BY_OWNER =
      new Index<>(
          "by_owner",
          List.of(
              Field.text("owner", CollectionDocument::owner),
              Field.number("until", CollectionDocument::until)),
          List.of(),
          false);

  /** The lives of a collection. */
  static final Index<CollectionDocument> LIVES =
      new Index<>(
          "lives",
          List.of(Field.text("collection", CollectionDocument::id), CREATED),
          List.of(),
          false);

  static final Index<FaceDocument> FACES_OF =
      new Index<>(
          "faces_of",
          List.of(
              Field.text("collection", FaceDocument::collection),
              Field.number("begins", FaceDocument::from)),
          List.of(),
          false);

  static final Kind<VersionDocument> PAST =
      new Kind<>("past", VersionDocument.class, List.of(BY_BEGIN, BY_END, BY_NAME));
  static final Kind<VersionDocument> CURRENT =
      new Kind<>("current", VersionDocument.class, List.of(BY_STATE));
  static final Kind<FaceDocument> FACES =
      new Kind<>("faces", FaceDocument.class, List.of(FACES_OF));
  static final Kind<CollectionDocument> COLLECTIONS =
      new Kind<>("collections", CollectionDocument.class, List.of(BY_HOME, BY_OWNER, LIVES));

  static final ViewSchema SCHEMA =
      new ViewSchema("past", 2, List.of(PAST, CURRENT, FACES, COLLECTIONS));

  private PastSchema() {}

  /** From a row of {@link #BY_STATE}. */
  static HeldObject current(Row row) {
    ObjectRow object = INDEX.row(row, STATE_DESCRIBED, begun(row));
    return new HeldObject(object, row.text(STATE_UID), row.number(STATE_CONTENT));
  }

  /** When the version in a row of {@link #BY_STATE} began. */
  static long begun(Row row) {
    return row.number(STATE_FROM);
  }

  /** From a row of {@link #BY_BEGIN} or {@link #BY_END}. */
  static HeldObject past(Row row, boolean byBegin) {
    ObjectRow object = INDEX.row(row, DESCRIBED, row.number(byBegin ? LEADING : OTHER));
    return new HeldObject(object, row.text(UID), row.number(CONTENT));
  }

  static long ended(Row row, boolean byBegin) {
    return row.number(byBegin ? OTHER : LEADING);
  }
}
