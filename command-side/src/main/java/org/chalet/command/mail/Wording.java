package org.chalet.command.mail;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts letters into words: texts by kind and language, in a frame that all letters share. */
public final class Wording {
  /** What every text may use: how people know the server. */
  private static final String SERVER = "server";

  private final Supplier<String> origin;
  private final LetterTexts texts = new LetterTexts();

  /**
   * @param origin scheme, host and port of the server as people reach it
   */
  public Wording(Supplier<String> origin) {
    this.origin = origin;
  }

  /**
   * @throws IllegalArgumentException when a text or a value is missing
   */
  public Mail write(String id, Instant posted, Letter letter) {
    return write(id, posted, letter, LetterTexts.languageOf(letter.language()));
  }

  /** In which letters to such a reader are written: how dates and numbers look in them. */
  public static Locale localeOf(String language) {
    Locale wanted = Locale.forLanguageTag(language);
    String written = LetterTexts.languageOf(language);
    return written.equals(wanted.getLanguage()) ? wanted : Locale.forLanguageTag(written);
  }

  /**
   * Makes sure that the letter can be written in every language.
   *
   * @throws IllegalArgumentException when a text or a value is missing
   */
  public void verify(Letter letter) {
    LetterTexts.LANGUAGES.forEach(language -> write("verify", Instant.EPOCH, letter, language));
  }

  private Mail write(String id, Instant posted, Letter letter, String language) {
    Properties words = texts.letter(letter.name(), language);
    Properties frame = texts.frame(language);
    Map<String, String> values = new HashMap<>();
    letter.values().forEach((name, value) -> values.put(name, Unlinked.of(value)));
    String server = origin.get();
    values.put(SERVER, URI.create(server).getAuthority());
    String subject = Placeholders.line(text(words, "subject"), values);
    String body = Placeholders.fill(text(words, "text"), values).strip();
    String signature = Placeholders.fill(text(frame, "signature"), values) + "\n" + server + "/";
    HtmlPage page = new HtmlPage(language, subject).text(body);
    String link = letter.link();
    if (link != null) {
      String label = Placeholders.line(words.getProperty("button", text(frame, "button")), values);
      page.button(label, absolute(server, link), text(frame, "link"));
    }
    return new Mail(
        id,
        posted,
        letter.to(),
        language,
        subject,
        plain(body, link == null ? null : absolute(server, link), signature),
        page.signed(signature),
        letter.itip(),
        letter.unsubscribe() == null ? null : absolute(server, letter.unsubscribe()));
  }

  private static String plain(String body, @Nullable String link, String signature) {
    return body + (link == null ? "" : "\n\n" + link) + "\n\n-- \n" + signature + "\n";
  }

  private static String absolute(String server, String link) {
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("a letter leads to a path on this server");
    }
    return server + link;
  }

  private static String text(Properties texts, String key) {
    String text = texts.getProperty(key);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("a letter's texts lack " + key);
    }
    return text;
  }
}
