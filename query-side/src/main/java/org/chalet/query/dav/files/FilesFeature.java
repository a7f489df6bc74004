package org.chalet.query.dav.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.chalet.file.FileContents;
import org.chalet.kernel.message.Commands;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.file.FileViews;

/** Drives: their methods, and the properties of RFC 4918, 15, and RFC 4331. */
public final class FilesFeature implements DavFeature {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final DavBranch branch;

  /**
   * @param quota bytes that may live in one drive
   */
  public FilesFeature(FileViews views, FileContents contents, Commands commands, long quota) {
    this.branch = new FilesBranch(views, contents, commands, quota);
  }

  @Override
  public List<DavBranch> branches() {
    return List.of(branch);
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(new FileGet(), new FilePut(), new FileDelete(), new FolderMkcol());
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        DavProperty.common(
            FileResource.class, Names.dav("getetag"), file -> PropertyValue.text(file.etag())),
        DavProperty.common(
            FileResource.class,
            Names.dav("getcontenttype"),
            file -> PropertyValue.text(file.document().type())),
        DavProperty.common(
            FileResource.class,
            Names.dav("getcontentlength"),
            file -> PropertyValue.number(file.document().size())),
        DavProperty.common(
            FileNode.class,
            Names.dav("getlastmodified"),
            node -> PropertyValue.text(HTTP_DATE.format(at(node.document().modified())))),
        DavProperty.common(
            FileNode.class,
            Names.dav("creationdate"),
            node -> PropertyValue.text(at(node.document().created()).toString())),
        DavProperty.on(
            Folder.class,
            Names.dav("quota-used-bytes"),
            folder -> PropertyValue.number(folder.drive().used())),
        DavProperty.on(
            Folder.class,
            Names.dav("quota-available-bytes"),
            folder -> PropertyValue.number(folder.drive().available())));
  }

  private static Instant at(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond);
  }
}
