package org.chalet.command.file;

import org.chalet.file.FileLimits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Whether a drive has room (RFC 4331, 6). */
final class Room {
  private Room() {}

  static void forNodes(Drive drive, int more) {
    if (drive.nodes().size() + more > FileLimits.MOST_NODES) {
      throw new Rejected(
          ErrorCode.QUOTA_EXCEEDED,
          "a drive has at most " + FileLimits.MOST_NODES + " files and folders");
    }
  }

  /** Whatever makes a drive smaller is possible also beyond the quota. */
  static void forBytes(Drive drive, long more, long quota) {
    if (more > 0 && drive.used() + more > quota) {
      throw new Rejected(ErrorCode.QUOTA_EXCEEDED, "a drive holds at most " + quota + " bytes");
    }
  }
}
