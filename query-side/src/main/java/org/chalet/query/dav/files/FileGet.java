package org.chalet.query.dav.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.Conditions;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.file.FileDocument;
import org.jspecify.annotations.Nullable;

/** GET and HEAD of a file, whole or in part (RFC 9110, 13 and 14). */
final class FileGet implements DavMethod {
  private static final int PARTIAL_CONTENT = 206;
  private static final int NOT_MODIFIED = 304;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  @Override
  public String name() {
    return "GET";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof FileResource;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    FileResource file = (FileResource) at;
    FileDocument document = file.document();
    exchange.header("ETag", file.etag());
    exchange.lastModified(document.modified());
    exchange.header("Accept-Ranges", "bytes");
    // What people keep is shown, but runs nothing on behalf of whoever looks at it.
    exchange.header("Content-Security-Policy", "sandbox");
    Conditions.verify(exchange, file);
    if (Conditions.isUnchanged(exchange, file)) {
      exchange.status(NOT_MODIFIED);
      return;
    }
    ByteRange range = wanted(exchange, file);
    if (range == null) {
      send(exchange, file, new ByteRange(0, document.size()));
    } else if (range.isEmpty()) {
      exchange.header("Content-Range", "bytes */" + document.size());
      exchange.status(RANGE_NOT_SATISFIABLE);
    } else {
      exchange.status(PARTIAL_CONTENT);
      exchange.header("Content-Range", range.of(document.size()));
      send(exchange, file, range);
    }
  }

  private static @Nullable ByteRange wanted(DavExchange exchange, FileResource file) {
    String range = exchange.header("Range");
    return range == null || !Conditions.wantsRange(exchange, file)
        ? null
        : ByteRange.parse(range, file.document().size());
  }

  private static void send(DavExchange exchange, FileResource file, ByteRange range)
      throws IOException {
    String content = String.valueOf(file.document().content());
    try (InputStream in =
        file.drive()
            .contents()
            .open(file.owner(), content, range.from(), range.length())
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_FILE, "the file is not there any more"))) {
      OutputStream out = exchange.stream(file.document().type(), range.length());
      if (!exchange.isHead()) {
        in.transferTo(out);
      }
    }
  }
}
