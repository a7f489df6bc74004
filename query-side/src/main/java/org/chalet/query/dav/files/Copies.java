package org.chalet.query.dav.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.chalet.file.CopyNodes.Copy;
import org.chalet.file.FileLimits;
import org.chalet.file.NodeId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.file.FileDocument;

/** All that a copy consists of, folders before what is in them. */
final class Copies {
  private record Opened(String source, NodeId copy) {}

  private final Drive drive;
  private final List<Copy> copies = new ArrayList<>();
  private final Queue<Opened> folders = new ArrayDeque<>();

  private Copies(Drive drive) {
    this.drive = drive;
  }

  static List<Copy> of(FileNode source, NodeId parent, ResourceName name, boolean deep) {
    Copies all = new Copies(source.drive());
    all.add(source.document(), parent, name);
    while (deep && !all.folders.isEmpty()) {
      all.open(all.folders.remove());
    }
    return all.copies;
  }

  private void open(Opened folder) {
    Iterator<FileDocument> members = drive.views().children(folder.source());
    while (members.hasNext()) {
      FileDocument member = members.next();
      add(member, folder.copy(), new ResourceName(member.name()));
    }
  }

  private void add(FileDocument source, NodeId parent, ResourceName name) {
    if (copies.size() == FileLimits.MOST_COPIED) {
      throw new Rejected(
          ErrorCode.TOO_LARGE,
          "at most " + FileLimits.MOST_COPIED + " files and folders are copied at once");
    }
    NodeId copy = fresh();
    copies.add(new Copy(new NodeId(source.id()), copy, parent, name, source.properties()));
    if (source.isFolder()) {
      folders.add(new Opened(source.id(), copy));
    }
  }

  /** An id that nobody had. */
  static NodeId fresh() {
    return NodeId.ofLocal(UUID.randomUUID().toString());
  }
}
