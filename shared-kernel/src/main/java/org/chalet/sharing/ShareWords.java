package org.chalet.sharing;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What whoever shares something says of it.
 *
 * @param summary what they call what they share
 * @param commonName what they call whom they share it with
 */
public record ShareWords(@Nullable String summary, @Nullable String commonName) {
  public static final ShareWords NONE = new ShareWords(null, null);

  private static final int LONGEST = 255;

  public ShareWords {
    summary = line(summary);
    commonName = line(commonName);
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
    if (line.length() > LONGEST) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE,
          "what is said of a share has at most " + LONGEST + " characters");
    }
    return line.isEmpty() ? null : line;
  }
}
