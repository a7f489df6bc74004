package org.chalet.command.registration;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the collections that come with an account are called. */
public record DefaultNames(String calendar, String addressBook) {
  private static final String BUNDLE = DefaultNames.class.getPackageName() + ".default-names";

  /** In the person's language, or in English. */
  public static DefaultNames in(String language) {
    ResourceBundle names =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.forLanguageTag(language),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new DefaultNames(names.getString("calendar"), names.getString("address-book"));
  }
}
