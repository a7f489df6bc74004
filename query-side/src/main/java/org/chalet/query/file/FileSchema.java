package org.chalet.query.file;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of drives: its documents and indexes. */
final class FileSchema {
  /**
   * What lives in a folder, by name: one at each place, as drives decide; not unique here, so that
   * a batch that passes a place on may be broken off.
   */
  static final Index<FileDocument> BY_PLACE =
      new Index<>(
          "by_place",
          List.of(
              Field.text("living_parent", node -> node.trashed() == null ? node.parent() : null),
              Field.text("name", FileDocument::name)),
          List.of(),
          false);

  private static final Field<FileDocument> SINCE = Field.number("trashed", FileDocument::trashed);

  /** What somebody deleted, by when. */
  static final Index<FileDocument> IN_TRASH =
      new Index<>(
          "in_trash",
          List.of(
              Field.text("trashed_owner", node -> node.trashed() == null ? null : node.owner()),
              SINCE),
          List.of(),
          false);

  /** What anybody deleted, by when. */
  static final Index<FileDocument> TRASHED =
      new Index<>("trashed", List.of(SINCE), List.of(), false);

  static final Index<FileDocument> BY_OWNER =
      new Index<>("by_owner", List.of(Field.text("owner", FileDocument::owner)), List.of(), false);

  static final Index<VersionDocument> VERSIONS_OF_NODE =
      new Index<>(
          "by_node",
          List.of(
              Field.text("node", VersionDocument::node),
              Field.number("position", VersionDocument::position)),
          List.of(),
          false);

  private static final Field<VersionDocument> OWNER = Field.text("owner", VersionDocument::owner);

  static final Index<VersionDocument> VERSIONS_OF_OWNER =
      new Index<>("by_owner", List.of(OWNER), List.of(), false);

  /** What files of anybody have no more, by since when. */
  static final Index<VersionDocument> REPLACED =
      new Index<>(
          "replaced",
          List.of(Field.number("replaced", VersionDocument::replaced)),
          List.of(),
          false);

  /** What a file has: looked up, since a batch that was broken off may have given it its next. */
  static final Index<VersionDocument> PRESENT =
      new Index<>(
          "present",
          List.of(Field.text("present_node", v -> v.replaced() == null ? v.node() : null)),
          List.of(),
          false);

  static final Index<VersionDocument> BY_CONTENT =
      new Index<>(
          "by_content",
          List.of(OWNER, Field.text("content", VersionDocument::content)),
          List.of(),
          false);

  static final Kind<DriveDocument> DRIVES =
      new Kind<>(
          "drives",
          DriveDocument.class,
          List.of(
              new Index<>(
                  "by_owner",
                  List.of(Field.text("owner", DriveDocument::owner)),
                  List.of(),
                  false)));

  static final Kind<FileDocument> NODES =
      new Kind<>("nodes", FileDocument.class, List.of(BY_PLACE, IN_TRASH, TRASHED, BY_OWNER));

  static final Kind<VersionDocument> VERSIONS =
      new Kind<>(
          "versions",
          VersionDocument.class,
          List.of(VERSIONS_OF_NODE, VERSIONS_OF_OWNER, PRESENT, REPLACED, BY_CONTENT));

  static final ViewSchema SCHEMA = new ViewSchema("file", 3, List.of(DRIVES, NODES, VERSIONS));

  private FileSchema() {}

  /** The document id of a version. */
  static String versionOf(String node, String content) {
    return node + '/' + content;
  }
}
