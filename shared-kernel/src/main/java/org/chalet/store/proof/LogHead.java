package org.chalet.store.proof;

import java.nio.charset.StandardCharsets;

/**
 * Where a log ended at some time. Hashes are hexadecimal digits.
 *
 * @param number of the head among those of this log, from 1
 * @param position of the last event; the tree has as many leaves
 * @param chainHash of the last commit
 * @param treeRoot over all events
 * @param time when it was signed (RFC 3339, UTC)
 * @param previous SHA-256 of the signed bytes of the head before it; 64 zeros for the first
 */
public record LogHead(
    long number, long position, String chainHash, String treeRoot, String time, String previous) {
  private static final String FORMAT = "chalet-log-head/1";

  /** What is signed: the format and each part, in this order, each on a line (UTF-8). */
  public byte[] bytes() {
    return String.join(
            "\n",
            FORMAT,
            Long.toString(number),
            Long.toString(position),
            chainHash,
            treeRoot,
            time,
            previous,
            "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
