package org.chalet.query.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name under which a directory stands among somebody's address books. */
final class Title {
  private Title() {}

  /**
   * @param language BCP 47 tag; null for one that nobody knows
   */
  static String in(@Nullable String language, String organizationName) {
    String word =
        switch (language == null ? "" : Locale.forLanguageTag(language).getLanguage()) {
          case "de" -> "Verzeichnis";
          case "fr" -> "Annuaire";
          case "it" -> "Rubrica";
          default -> "Directory";
        };
    return organizationName + " – " + word;
  }
}
