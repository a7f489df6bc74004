package org.chalet.kernel.value;

import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Identifiers carry their kind ({@code account:AB12345}), so that two kinds never share a stream of
 * the log.
 */
public final class Ids {
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  private Ids() {}

  /** Checks {@code raw} to be {@code kind:local} and returns it. */
  public static String of(String kind, String raw) {
    if (raw.length() <= kind.length()
        || !raw.startsWith(kind)
        || raw.charAt(kind.length()) != ':'
        || !LOCAL.matcher(raw.substring(kind.length() + 1)).matches()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "not an identifier of kind " + kind);
    }
    return raw;
  }

  /** The part behind the kind. */
  public static String local(String raw) {
    return raw.substring(raw.indexOf(':') + 1);
  }
}
