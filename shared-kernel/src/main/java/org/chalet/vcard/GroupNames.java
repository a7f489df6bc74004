package org.chalet.vcard;

import java.util.Locale;

/** Hands out group names that a card does not use yet. */
final class GroupNames {
  private static final String PREFIX = "item";

  private int last;

  GroupNames(VCard card) {
    for (CardProperty property : card.properties()) {
      String group = property.group().toLowerCase(Locale.ROOT);
      if (group.matches(PREFIX + "\\d{1,8}")) {
        last = Math.max(last, Integer.parseInt(group.substring(PREFIX.length())));
      }
    }
  }

  String fresh() {
    return PREFIX + ++last;
  }
}
