package org.chalet.query.dav.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.file.FileDocument;

/** A file that is there. */
final class FileResource extends FileNode implements Download {
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
  public long size() {
    return document().size();
  }

  @Override
  public String mediaType() {
    return document().type();
  }

  @Override
  public long modified() {
    return document().modified();
  }

  @Override
  public Optional<InputStream> open(long from, long length) throws IOException {
    return drive().contents().open(owner(), String.valueOf(document().content()), from, length);
  }
}
