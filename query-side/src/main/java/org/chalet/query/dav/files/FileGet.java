package org.chalet.query.dav.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.dav.core.Conditions;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
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
    return at instanceof Download;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    Download file = (Download) at;
    exchange.header("ETag", file.etag());
    exchange.lastModified(file.modified());
    exchange.header("Accept-Ranges", "bytes");
    // What people keep is shown, but runs nothing on behalf of whoever looks at it.
    exchange.header("Content-Security-Policy", "sandbox");
    file.savedAs()
        .ifPresent(name ->
            exchange.header(
                "Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name)));
    Conditions.verify(exchange, file);
    if (Conditions.isUnchanged(exchange, file)) {
      exchange.status(NOT_MODIFIED);
      return;
    }
    ByteRange range = wanted(exchange, file);
    if (range == null) {
      send(exchange, file, new ByteRange(0, file.size()));
    } else if (range.isEmpty()) {
      exchange.header("Content-Range", "bytes */" + file.size());
      exchange.status(RANGE_NOT_SATISFIABLE);
    } else {
      exchange.status(PARTIAL_CONTENT);
      exchange.header("Content-Range", range.of(file.size()));
      send(exchange, file, range);
    }
  }

  private static @Nullable ByteRange wanted(DavExchange exchange, Download file) {
    String range = exchange.header("Range");
    return range == null || !Conditions.wantsRange(exchange, file)
        ? null
        : ByteRange.parse(range, file.size());
  }

  private static void send(DavExchange exchange, Download file, ByteRange range)
      throws IOException {
    try (InputStream in =
        file.open(range.from(), range.length())
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_FILE, "the file is not there any more"))) {
      OutputStream out = exchange.stream(file.mediaType(), range.length());
      if (!exchange.isHead()) {
        in.transferTo(out);
      }
    }
  }

  /** RFC 8187, 3.2. */
  private static String encoded(String name) {
    return UrlSegment.encode(name).replace("'", "%27").replace("(", "%28").replace(")", "%29");
  }
}
