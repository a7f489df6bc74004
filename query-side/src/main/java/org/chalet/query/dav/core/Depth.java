package org.chalet.query.dav.core;

import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** RFC 4918, 10.2. */
public enum Depth {
  ZERO,
  ONE,
  INFINITY;

  static Depth of(@Nullable String header, Depth otherwise) {
    if (header == null) {
      return otherwise;
    }
    return switch (header.strip().toLowerCase(Locale.ROOT)) {
      case "0" -> ZERO;
      case "1", "1,noroot" -> ONE;
      case "infinity", "infinity,noroot" -> INFINITY;
      default -> throw new Rejected(ErrorCode.MALFORMED, "no such depth");
    };
  }
}
