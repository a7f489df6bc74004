package org.chalet.kernel.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** An address as people type it (RFC 5321 without quoted local parts); at most 254 octets. */
public record EmailAddress(String raw) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\"<>(),:;\\\\\\[\\]\\p{Cntrl}]{1,64}@[^\\s@\"<>(),:;\\\\\\[\\]\\p{Cntrl}]+\\.?[^\\s@.]+");

  public EmailAddress {
    raw = raw.strip();
    if (raw.length() > 254 || !SHAPE.matcher(raw).matches() || raw.contains("..")) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "not an e-mail address");
    }
  }

  /** The form by which two addresses are the same login. */
  public String normalized() {
    return normalized(raw);
  }

  /** The same form of what somebody typed, whether it is an address or not. */
  public static String normalized(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return raw;
  }
}
