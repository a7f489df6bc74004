package org.chalet.query.dav.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A content type.
 *
 * @param name {@code type/subtype} in lower case; empty where none is said
 * @param charset in lower case; empty where none is said
 */
public record MediaType(String name, String charset) {
  static MediaType of(@Nullable String header) {
    if (header == null) {
      return new MediaType("", "");
    }
    String[] parts = header.toLowerCase(Locale.ROOT).split(";");
    String charset = "";
    for (String part : parts) {
      String parameter = part.strip();
      if (parameter.startsWith("charset=")) {
        charset = parameter.substring("charset=".length()).replace("\"", "").strip();
      }
    }
    return new MediaType(parts.length == 0 ? "" : parts[0].strip(), charset);
  }

  public boolean isXml() {
    return name.equals("application/xml") || name.equals("text/xml");
  }

  /** Whether it says this type, or nothing, and nothing against UTF-8. */
  public boolean mayBe(String type) {
    boolean isUtf8 = charset.isEmpty() || charset.equals("utf-8") || charset.equals("us-ascii");
    return (name.isEmpty() || name.equals(type)) && isUtf8;
  }
}
