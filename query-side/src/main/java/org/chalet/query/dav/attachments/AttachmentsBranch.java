package org.chalet.query.dav.attachments;

import org.chalet.calendar.AttachmentIntake;
import org.chalet.file.FileContents;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.calendar.AttachmentViews;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;

/** {@code /dav/attachments/{managed id}/{file name}}; the name is for people. */
final class AttachmentsBranch implements DavBranch {
  private static final int ID = 2;
  private static final int LENGTH = 4;

  private final AttachmentViews views;
  private final FileContents contents;

  AttachmentsBranch(AttachmentViews views, FileContents contents) {
    this.views = views;
    this.contents = contents;
  }

  @Override
  public String segment() {
    return AttachmentIntake.SEGMENT;
  }

  /** Whoever may not read a file does not learn whether there is one. */
  @Override
  public DavResource at(DavPath path, SignedIn reader) {
    if (path.length() != LENGTH) {
      throw new Rejected(ErrorCode.NOT_FOUND, "files are not listed here");
    }
    return views
        .readable(reader.account(), path.name(ID))
        .map(found -> new AttachmentResource(found, contents, path.toString()))
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_ATTACHMENT, "no such file, or not for you"));
  }
}
