package org.chalet.vcard;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chalet.contentline.Escapes;

/** What makes two values of a property equal in the eyes of a person. */
public final class PropertyKeys {
  private static final Pattern EXTENSION =
      Pattern.compile("[;,]?\\s*(?:ext\\.?|x)\\s*=?\\s*(?=\\d)");

  private PropertyKeys() {}

  /** One key per value, behind the name of the property; a list of categories has several. */
  public static List<String> of(CardProperty property) {
    return switch (property.name()) {
      case "CATEGORIES", "NICKNAME" ->
          Escapes.split(property.value(), ',').stream().map(item -> item(property, item)).toList();
      case "TEL" -> List.of("TEL " + phone(property.text()));
      case "EMAIL" -> List.of("EMAIL " + withoutScheme(folded(property.text()), "mailto:"));
      case "URL" -> List.of("URL " + folded(property.text()).replaceFirst("/$", ""));
      case "ADR", "ORG" -> List.of(property.name() + ' ' + structured(property));
      default -> List.of(property.name() + ' ' + folded(property.text()));
    };
  }

  static String item(CardProperty list, String item) {
    return list.name() + ' ' + folded(Escapes.unescape(item));
  }

  private static String phone(String text) {
    String number = EXTENSION.matcher(withoutScheme(folded(text), "tel:")).replaceAll("x");
    String dialled = number.replaceAll("[^+\\dx]", "");
    boolean spelled = number.chars().anyMatch(c -> c != 'x' && Character.isLetter(c));
    // What has no digits, or letters besides, is compared as it stands.
    return dialled.isEmpty() || spelled ? number : dialled.replaceFirst("^00", "+");
  }

  private static String structured(CardProperty property) {
    String parts =
        String.join(
            ";", StructuredName.parts(property).stream().map(PropertyKeys::folded).toList());
    return parts.replaceFirst(";+$", "");
  }

  private static String withoutScheme(String text, String scheme) {
    return text.startsWith(scheme) ? text.substring(scheme.length()) : text;
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
