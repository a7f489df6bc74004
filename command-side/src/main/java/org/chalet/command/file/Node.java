package org.chalet.command.file;

import org.jspecify.annotations.Nullable;

/**
 * A file or a folder as decisions know it.
 *
 * @param label what stands for its name; see {@link Labels}
 * @param content where a file's bytes are kept; null for a folder
 * @param type a file's media type; empty for a folder
 * @param bytes of a file, or of all that is in a folder and lives
 * @param trashed whether it was deleted, with all that is in it
 */
record Node(
    String parent,
    String label,
    @Nullable String content,
    String type,
    long bytes,
    boolean trashed) {
  static Node folder(String parent, String label) {
    return new Node(parent, label, null, "", 0, false);
  }

  boolean isFolder() {
    return content == null;
  }

  Node weighing(long other) {
    return new Node(parent, label, content, type, other, trashed);
  }

  Node holding(String otherContent, String otherType) {
    return new Node(parent, label, otherContent, otherType, bytes, trashed);
  }

  Node at(String otherParent, String otherLabel) {
    return new Node(otherParent, otherLabel, content, type, bytes, false);
  }

  Node inTrash() {
    return new Node(parent, label, content, type, bytes, true);
  }
}
