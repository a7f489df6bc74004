package org.chalet.command.file;

import org.chalet.file.FileLimits;
import org.chalet.file.NodeId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ResourceName;

/**
 * Where something is to be.
 *
 * @param parent the folder, or the drive
 * @param label what stands for the name
 */
record Place(String parent, String name, String label) {
  static Place of(AccountId owner, NodeId parent, ResourceName name) {
    String drive = NodeId.driveOf(owner).raw();
    if (!parent.raw().startsWith("node:") && !parent.raw().equals(drive)) {
      throw new Rejected(ErrorCode.PARENT_MISSING, "this is another drive");
    }
    return new Place(parent.raw(), name.raw(), Labels.of(drive, name.raw()));
  }

  String key() {
    return Labels.place(parent, label);
  }

  /** Refuses a place that is in no folder that lives, or in too many. */
  void verifyFolder(Drive drive) {
    if (!drive.isLivingFolder(parent)) {
      throw new Rejected(ErrorCode.PARENT_MISSING, "the folder above is not there");
    }
    if (drive.depth(parent) >= FileLimits.DEEPEST) {
      throw new Rejected(
          ErrorCode.NESTED_TOO_DEEPLY, "at most " + FileLimits.DEEPEST + " folders are nested");
    }
  }
}
