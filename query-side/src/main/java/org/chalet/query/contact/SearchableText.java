package org.chalet.query.contact;

import java.util.Set;
import org.chalet.contentline.Collation;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.VCard;

/**
 * The text by which cards are searched most, in one string without case: an index walks it to rule
 * cards out before any is parsed.
 */
public final class SearchableText {
  private static final Set<String> PROPERTIES =
      Set.of("FN", "N", "NICKNAME", "EMAIL", "TEL", "ORG", "UID", "CATEGORIES");

  private SearchableText() {}

  public static String of(VCard card) {
    StringBuilder text = new StringBuilder(128);
    for (CardProperty property : card.properties()) {
      if (covers(property.name())) {
        text.append(property.value()).append('\n');
        if (property.value().indexOf('\\') >= 0) {
          text.append(property.text()).append('\n');
        }
      }
    }
    return fold(text.toString());
  }

  /** Whether whatever is found in that property (upper case) is also found in the text. */
  public static boolean covers(String property) {
    return PROPERTIES.contains(property);
  }

  /** A piece to look for, in the form in which the text is kept. */
  public static String fold(String text) {
    return Collation.UNICODE_CASEMAP.key(text);
  }
}
