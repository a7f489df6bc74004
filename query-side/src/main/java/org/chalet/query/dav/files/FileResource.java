package org.chalet.query.dav.files;

import java.util.List;
import org.chalet.query.dav.core.Tagged;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.file.FileDocument;

/** A file that is there. */
final class FileResource extends FileNode implements Tagged {
  FileResource(Drive drive, FileDocument document, String href) {
    super(drive, document, href);
  }

  @Override
  public List<XmlName> types() {
    return List.of();
  }

  @Override
  public String etag() {
    return document().etag();
  }

  @Override
  public long modified() {
    return document().modified();
  }
}
