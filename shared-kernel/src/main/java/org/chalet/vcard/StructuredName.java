package org.chalet.vcard;

import java.util.List;
import org.chalet.contentline.Escapes;

/** Values made of parts, foremost N (RFC 6350 6.2.2). */
public final class StructuredName {
  /**
   * Where the parts of N stand when a name is spoken: prefix, given, additional, family, suffix.
   */
  private static final int[] SPOKEN = {3, 1, 2, 0, 4};

  private StructuredName() {}

  /** The parts of a structured value, unescaped. */
  public static List<String> parts(CardProperty property) {
    String value =
        property.isQuotedPrintable()
            ? QuotedPrintable.decode(property.value(), property.charset())
            : property.value();
    return Escapes.split(value, ';').stream().map(part -> Escapes.unescape(part).strip()).toList();
  }

  /** The name as one would say it. */
  public static String shown(CardProperty name) {
    List<String> parts = parts(name);
    StringBuilder shown = new StringBuilder();
    for (int part : SPOKEN) {
      if (part < parts.size() && !parts.get(part).isEmpty()) {
        shown.append(shown.isEmpty() ? "" : " ").append(parts.get(part));
      }
    }
    return shown.toString();
  }
}
