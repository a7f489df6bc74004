package org.chalet.query.dav.files;

import java.io.IOException;
import java.io.InputStream;
import org.chalet.file.CreateFolder;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;

/** MKCOL of a folder (RFC 4918, 9.3); it takes no body. */
final class FolderMkcol implements DavMethod {
  @Override
  public String name() {
    return "MKCOL";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof VacantSpot;
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    VacantSpot spot = (VacantSpot) at;
    if (hasBody(exchange)) {
      throw new Rejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "a folder is made without a body");
    }
    CreateFolder command =
        new CreateFolder(spot.drive().owner(), Copies.fresh(), spot.parent(), spot.name());
    Receipt receipt = spot.drive().commands().send(command, exchange.trail());
    exchange.status(receipt.visible() ? DavExchange.CREATED : DavExchange.ACCEPTED);
  }

  private static boolean hasBody(DavExchange exchange) throws IOException {
    if (exchange.contentLength() > 0) {
      return true;
    }
    try (InputStream in = exchange.input()) {
      return in.read() >= 0;
    }
  }
}
