package org.chalet.web.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.web.page.PageLocale;

/** The texts that scripts need, of the bundles that are for them. */
public final class Texts {
  private static final List<String> BUNDLES =
      List.of("messages.web.script", "messages.web.refusal");

  private final Map<Locale, Map<String, String>> known = new ConcurrentHashMap<>();

  public Map<String, String> of(Locale language) {
    Locale spoken = PageLocale.isSpoken(language.getLanguage()) ? language : Locale.ENGLISH;
    return known.computeIfAbsent(spoken, Texts::read);
  }

  private static Map<String, String> read(Locale language) {
    Map<String, String> texts = new HashMap<>();
    Locale bundle = language.equals(Locale.ENGLISH) ? Locale.ROOT : language;
    for (String name : BUNDLES) {
      ResourceBundle all =
          ResourceBundle.getBundle(
              name,
              bundle,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      all.keySet().forEach(key -> texts.put(key, all.getString(key)));
    }
    return new TreeMap<>(texts);
  }
}
