package org.chalet.query.dav.core;

import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Precondition;
import org.jspecify.annotations.Nullable;

/** Conditional requests (RFC 9110, 13.2.2), where the view decides. */
public final class Conditions {
  private Conditions() {}

  /** Refuses PRECONDITION_FAILED a request that expects something else there, or nothing. */
  public static void verify(DavExchange exchange, @Nullable Tagged there) {
    Precondition expected = exchange.precondition();
    boolean broken =
        there == null
            ? expected.mustExist() || !expected.etags().isEmpty()
            : !expected.etags().isEmpty() && !expected.etags().contains(there.etag());
    if (broken || isWriter(exchange) && isThere(there, expected) || isNewer(exchange, there)) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "what is there is another one by now");
    }
  }

  /**
   * What a writer expects, for those who decide about the write. One who goes by the date of what
   * it knows (13.1.4) expects the very thing that has that date.
   *
   * @param there what is there, looked at only where the date counts
   */
  public static Precondition expected(
      DavExchange exchange, Supplier<? extends Optional<? extends Tagged>> there) {
    Precondition said = exchange.precondition();
    if (exchange.header("If-Match") != null || exchange.date("If-Unmodified-Since") == null) {
      return said;
    }
    Tagged known = there.get().orElse(null);
    verify(exchange, known);
    return known == null ? said : said.withEtag(known.etag());
  }

  private static boolean isWriter(DavExchange exchange) {
    return !exchange.method().equals("GET") && !exchange.isHead();
  }

  private static boolean isThere(@Nullable Tagged there, Precondition expected) {
    return there != null && (expected.mustNotExist() || expected.notEtags().contains(there.etag()));
  }

  private static boolean isNewer(DavExchange exchange, @Nullable Tagged there) {
    Long since = exchange.date("If-Unmodified-Since");
    return since != null
        && exchange.header("If-Match") == null
        && there != null
        && there.modified() > since;
  }

  /** Whether the reader has it already. */
  public static boolean isUnchanged(DavExchange exchange, Tagged there) {
    return isUnchanged(exchange, there, there.etag());
  }

  /**
   * The same of what is sent in another form.
   *
   * @param etag of that form
   */
  public static boolean isUnchanged(DavExchange exchange, Tagged there, String etag) {
    String noneMatch = exchange.header("If-None-Match");
    if (noneMatch != null) {
      return EntityTags.has(noneMatch, etag);
    }
    Long since = exchange.date("If-Modified-Since");
    return since != null && there.modified() <= since;
  }

  /** Whether a part is of use: not where it is another one than the reader has (13.1.5). */
  public static boolean wantsRange(DavExchange exchange, Tagged there) {
    String ifRange = exchange.header("If-Range");
    if (ifRange == null) {
      return true;
    }
    String known = ifRange.strip();
    if (known.startsWith("\"")) {
      return known.equals(there.etag());
    }
    Long since = exchange.date("If-Range");
    return since != null && since == there.modified();
  }
}
