package org.chalet.query.dav.files;

import java.util.Optional;
import org.chalet.file.FileContents;
import org.chalet.file.NodeId;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.objects.Nowhere;
import org.chalet.query.file.FileDocument;
import org.chalet.query.file.FileViews;

/** {@code /dav/files/{account}/…}: one look into an index for each folder on the way. */
final class FilesBranch implements DavBranch {
  private static final String SEGMENT = "files";
  private static final int TOP = 2;
  private static final int DRIVE = 3;

  private final FileViews views;
  private final FileContents contents;
  private final Commands commands;
  private final long quota;

  FilesBranch(FileViews views, FileContents contents, Commands commands, long quota) {
    this.views = views;
    this.contents = contents;
    this.commands = commands;
    this.quota = quota;
  }

  @Override
  public String segment() {
    return SEGMENT;
  }

  @Override
  public DavResource at(DavPath path, SignedIn reader) {
    Drive drive = drive(reader.account());
    if (path.length() == TOP) {
      String own = "/dav/" + SEGMENT + '/' + reader.account().local() + '/';
      return new FilesTop(path.upTo(TOP), new DriveTop(drive, own));
    }
    DavBranch.requireOwn(path.name(DRIVE - 1), reader);
    return path.length() == DRIVE ? new DriveTop(drive, path.upTo(DRIVE)) : inside(drive, path);
  }

  private Drive drive(AccountId owner) {
    return new Drive(owner, views, contents, commands, quota);
  }

  private DavResource inside(Drive drive, DavPath path) {
    int last = path.length() - 1;
    NodeId parent = drive.id();
    for (int i = DRIVE; i < last; i++) {
      Optional<FileDocument> folder = views.child(parent.raw(), path.name(i));
      if (folder.isEmpty() || !folder.get().isFolder()) {
        return new Nowhere(path.toString());
      }
      parent = new NodeId(folder.get().id());
    }
    Optional<FileDocument> found = views.child(parent.raw(), path.name(last));
    return found.isEmpty()
        ? new VacantSpot(drive, parent, path.name(last), path.toString())
        : FileNode.of(
            drive,
            found.get(),
            found.get().isFolder() ? path.upTo(path.length()) : path.toString());
  }
}
