package org.chalet.query.dav.files;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.EntityTags;
import org.jspecify.annotations.Nullable;

/** Conditional requests (RFC 9110, 13.2.2), where the view decides. */
final class Conditions {
  private Conditions() {}

  /** Refuses a request that expects another file, or none. */
  static void verify(DavExchange exchange, @Nullable FileResource file) {
    Precondition expected = exchange.precondition();
    boolean broken =
        file == null
            ? expected.mustExist() || !expected.etags().isEmpty()
            : !expected.etags().isEmpty() && !expected.etags().contains(file.etag());
    if (broken || isWriter(exchange) && isThere(file, expected) || isNewer(exchange, file)) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "the file is another one by now");
    }
  }

  private static boolean isWriter(DavExchange exchange) {
    return !exchange.method().equals("GET") && !exchange.isHead();
  }

  private static boolean isThere(@Nullable FileResource file, Precondition expected) {
    return file != null && (expected.mustNotExist() || expected.notEtags().contains(file.etag()));
  }

  private static boolean isNewer(DavExchange exchange, @Nullable FileResource file) {
    Long since = exchange.date("If-Unmodified-Since");
    return since != null
        && exchange.header("If-Match") == null
        && file != null
        && file.document().modified() > since;
  }

  /** Whether the reader has it already. */
  static boolean isUnchanged(DavExchange exchange, FileResource file) {
    String noneMatch = exchange.header("If-None-Match");
    if (noneMatch != null) {
      return EntityTags.has(noneMatch, file.etag());
    }
    Long since = exchange.date("If-Modified-Since");
    return since != null && file.document().modified() <= since;
  }

  /** Whether a part is of use: not where the file is another one than the reader has (13.1.5). */
  static boolean wantsRange(DavExchange exchange, FileResource file) {
    String ifRange = exchange.header("If-Range");
    if (ifRange == null) {
      return true;
    }
    String known = ifRange.strip();
    if (known.startsWith("\"")) {
      return known.equals(file.etag());
    }
    Long since = exchange.date("If-Range");
    return since != null && since == file.document().modified();
  }
}
