package org.chalet.query.dav.files;

import org.chalet.file.DeleteNode;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.dav.core.Conditions;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Depth;

/** DELETE of a file, or of a folder with all in it (RFC 4918, 9.6): into the trash. */
final class FileDelete implements DavMethod {
  @Override
  public String name() {
    return "DELETE";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof FileNode;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) {
    FileNode node = (FileNode) at;
    if (node instanceof FolderNode && exchange.depth(Depth.INFINITY) != Depth.INFINITY) {
      throw new Rejected(ErrorCode.MALFORMED, "a folder is deleted with all that is in it");
    }
    if (node instanceof FileResource file) {
      Conditions.verify(exchange, file);
    }
    Precondition expected =
        node instanceof FileResource ? exchange.precondition() : Precondition.NONE;
    DeleteNode command = new DeleteNode(node.owner(), node.id(), expected);
    Receipt receipt = node.drive().commands().send(command, exchange.trail());
    exchange.status(receipt.visible() ? DavExchange.NO_CONTENT : DavExchange.ACCEPTED);
  }
}
