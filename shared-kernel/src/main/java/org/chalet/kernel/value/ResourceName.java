package org.chalet.kernel.value;

import java.nio.charset.StandardCharsets;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * The last segment of a DAV path, percent-decoded: 1 to 255 octets, no slash, no control character,
 * not a dot segment.
 */
public record ResourceName(String raw) {
  private static final int MOST = 255;

  public ResourceName {
    if (raw.isEmpty()
        || raw.equals(".")
        || raw.equals("..")
        || raw.indexOf('/') >= 0
        || raw.chars().anyMatch(Character::isISOControl)
        || raw.getBytes(StandardCharsets.UTF_8).length > MOST) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "a resource name needs 1 to 255 octets without slash");
    }
  }

  @Override
  public String toString() {
    return raw;
  }
}
