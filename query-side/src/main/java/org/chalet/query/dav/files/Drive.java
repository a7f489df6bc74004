package org.chalet.query.dav.files;

import org.chalet.file.FileContents;
import org.chalet.file.NodeId;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.file.FileViews;

/**
 * Somebody's drive, and what is needed to read and change it.
 *
 * @param quota bytes that may live in it
 */
record Drive(
    AccountId owner, FileViews views, FileContents contents, Commands commands, long quota) {
  NodeId id() {
    return NodeId.driveOf(owner);
  }

  long used() {
    return views.used(owner);
  }

  long available() {
    return Math.max(0, quota - used());
  }
}
