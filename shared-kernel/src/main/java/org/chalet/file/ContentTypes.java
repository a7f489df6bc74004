package org.chalet.file;

import java.net.URLConnection;
import org.jspecify.annotations.Nullable;

/** Media types of what people store. */
public final class ContentTypes {
  private static final String UNKNOWN = "application/octet-stream";

  private ContentTypes() {}

  /**
   * What the client says; where it says nothing sensible, what the name tells.
   *
   * @param said or null
   */
  public static String of(@Nullable String said, String name) {
    if (said != null && isUsable(said.strip())) {
      return said.strip();
    }
    @Nullable String guessed = URLConnection.guessContentTypeFromName(name);
    return guessed == null ? UNKNOWN : guessed;
  }

  private static boolean isUsable(String type) {
    return type.length() <= FileLimits.LONGEST_TYPE
        && type.indexOf('/') > 0
        && type.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
