package org.chalet.query.dav.files;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.file.FileDocument;

/** A folder that is there. */
final class FolderNode extends FileNode implements Folder {
  FolderNode(Drive drive, FileDocument document, String href) {
    super(drive, document, href);
  }

  @Override
  public AccountId owner() {
    return super.owner();
  }

  @Override
  public List<XmlName> types() {
    return Folder.super.types();
  }
}
