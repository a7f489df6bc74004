package org.chalet.command.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The text files of letters and of the frame around them, by language. */
final class LetterTexts {
  /** English is there for readers of any other language. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "it");

  private static final String ENGLISH = "en";

  private final Map<String, Properties> files = new ConcurrentHashMap<>();

  /** The one of the languages to write in. */
  static String languageOf(String tag) {
    String wanted = Locale.forLanguageTag(tag).getLanguage();
    return LANGUAGES.contains(wanted) ? wanted : ENGLISH;
  }

  /**
   * @param language one of {@link #LANGUAGES}
   */
  Properties letter(String name, String language) {
    if (!name.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("no letter is called so");
    }
    return file("letters/" + name, language);
  }

  Properties frame(String language) {
    return file("frame", language);
  }

  private Properties file(String name, String language) {
    String suffix = language.equals(ENGLISH) ? "" : "_" + language;
    return files.computeIfAbsent(name + suffix + ".properties", LetterTexts::load);
  }

  private static Properties load(String path) {
    try (@Nullable InputStream stream = LetterTexts.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no text " + path);
      }
      Properties texts = new Properties();
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
