package org.chalet.query.dav.files;

import java.util.Iterator;
import java.util.List;
import org.chalet.file.NodeId;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.dav.core.Container;
import org.chalet.query.dav.core.Owned;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.file.FileDocument;

/** A folder, or the drive itself. */
interface Folder extends Container, Owned {
  Drive drive();

  NodeId id();

  @Override
  default AccountId owner() {
    return drive().owner();
  }

  @Override
  default List<XmlName> types() {
    return List.of(Names.dav("collection"));
  }

  @Override
  default Iterator<FileNode> members() {
    Iterator<FileDocument> found = drive().views().children(id().raw());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public FileNode next() {
        FileDocument node = found.next();
        String href = href() + UrlSegment.encode(node.name());
        return FileNode.of(drive(), node, node.isFolder() ? href + '/' : href);
      }
    };
  }
}
