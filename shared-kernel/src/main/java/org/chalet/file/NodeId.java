package org.chalet.file;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Ids;

/**
 * A file or a folder, {@code node:<local>}, wherever it moves to; or the drive that they are all
 * in, {@code drive:<local part of its owner>}.
 */
public record NodeId(String raw) {
  private static final String NODE = "node";
  private static final String DRIVE = "drive";

  public NodeId {
    raw = Ids.of(raw.startsWith(DRIVE + ':') ? DRIVE : NODE, raw);
  }

  public static NodeId ofLocal(String local) {
    return new NodeId(NODE + ':' + local);
  }

  /** The top folder of somebody's drive; also the stream of all that happens in it. */
  public static NodeId driveOf(AccountId owner) {
    return new NodeId(DRIVE + ':' + owner.local());
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
