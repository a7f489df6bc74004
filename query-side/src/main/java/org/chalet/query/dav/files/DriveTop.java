package org.chalet.query.dav.files;

import org.chalet.file.NodeId;
import org.chalet.query.dav.core.Lockable;

/** The top folder of a drive; it stays, and is called nothing. */
record DriveTop(Drive drive, String href) implements Folder, Lockable {
  @Override
  public NodeId id() {
    return drive.id();
  }
}
