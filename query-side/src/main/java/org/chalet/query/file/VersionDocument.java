package org.chalet.query.file;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that a file has or had.
 *
 * @param content where they are kept
 * @param time since when it has or had them, in epoch seconds
 * @param position of the event that gave it them
 * @param replaced since when it has others, in epoch seconds; null for those that it has
 */
public record VersionDocument(
    String node,
    String owner,
    String content,
    long size,
    String type,
    long time,
    long position,
    @Nullable Long replaced) {
  VersionDocument replaced(long at) {
    return new VersionDocument(node, owner, content, size, type, time, position, at);
  }
}
