package org.chalet.query.dav.files;

import java.io.IOException;
import java.io.InputStream;
import org.chalet.file.FileWritten;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.dav.core.Conditions;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;

/** PUT of a file (RFC 4918, 9.7): its bytes are kept while they come in. */
final class FilePut implements DavMethod {
  @Override
  public String name() {
    return "PUT";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof FileResource || at instanceof VacantSpot;
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    if (exchange.header("Content-Range") != null) {
      throw new Rejected(ErrorCode.MALFORMED, "parts of files are not taken");
    }
    Spot spot = (Spot) at;
    ResourceName name = spot.name();
    FileResource there = at instanceof FileResource file ? file : null;
    Conditions.verify(exchange, there);
    long room = spot.drive().available() + (there == null ? 0 : there.document().size());
    if (exchange.contentLength() > room) {
      throw new Rejected(ErrorCode.QUOTA_EXCEEDED, "there is no room for so much");
    }
    Receipt receipt;
    try (InputStream in = exchange.input()) {
      Upload upload = new Upload(spot, name, exchange.precondition(), exchange.trail());
      receipt = upload.store(in, room, exchange.header("Content-Type"));
    }
    FileWritten written = receipt.as(FileWritten.class);
    exchange.header("ETag", written.etag());
    int done = written.created() ? DavExchange.CREATED : DavExchange.NO_CONTENT;
    exchange.status(receipt.visible() ? done : DavExchange.ACCEPTED);
  }
}
