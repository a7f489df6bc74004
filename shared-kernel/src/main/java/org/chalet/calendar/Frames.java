package org.chalet.calendar;

import java.util.List;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Which sites may show a published calendar in a frame (CSP 3, frame-ancestors).
 *
 * @param origins as {@code https://www.example.org}; {@code *} for any, none for no site
 */
public record Frames(List<String> origins) {
  public static final Frames NONE = new Frames(List.of());

  private static final int MOST = 20;
  private static final int LONGEST = 255;
  private static final Pattern ORIGIN =
      Pattern.compile("\\*|https://(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?");

  public Frames {
    origins = origins.stream().distinct().toList();
    if (origins.size() > MOST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "at most " + MOST + " sites");
    }
    for (String origin : origins) {
      if (origin.length() > LONGEST || !ORIGIN.matcher(origin).matches()) {
        throw new Rejected(
            ErrorCode.INVALID_VALUE, "a site is written https://www.example.org, or * for any");
      }
    }
  }

  /** The sources of the directive. */
  public String sources() {
    return origins.isEmpty() ? "'none'" : String.join(" ", origins);
  }
}
