package org.chalet.query.dav.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** The query of a URL. */
final class UrlQuery {
  private UrlQuery() {}

  /** Refuses MALFORMED what is not encoded as it should be, or says something twice. */
  static Map<String, String> of(@Nullable String query) {
    Map<String, String> said = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!name.isEmpty() && said.put(name, value) != null) {
        throw new Rejected(ErrorCode.MALFORMED, name + " is said twice");
      }
    }
    return said;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Rejected(ErrorCode.MALFORMED, "the query of the URL is not encoded well");
    }
  }
}
