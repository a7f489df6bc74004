package org.chalet.command.mail;

import java.time.Instant;
import java.util.Map;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, before it is put into words.
 *
 * @param language of the reader, a BCP 47 tag
 * @param name which texts: {@code letters/<name>.properties} and its translations
 * @param values what the texts' {@code {placeholders}} stand for; plain text
 * @param link path and query on this server that the letter leads to, as {@code /reset?token=…}, or
 *     null
 * @param expires when it is not worth sending any more
 * @param itip what makes it a message about a meeting, or null
 * @param unsubscribe path and query on this server where a POST ends such letters (RFC 8058), or
 *     null
 */
public record Letter(
    EmailAddress to,
    String language,
    String name,
    Map<String, String> values,
    @Nullable String link,
    Instant expires,
    @Nullable ItipPart itip,
    @Nullable String unsubscribe) {
  public Letter(
      EmailAddress to,
      String language,
      String name,
      Map<String, String> values,
      @Nullable String link,
      Instant expires) {
    this(to, language, name, values, link, expires, null, null);
  }

  public Letter(
      EmailAddress to,
      String language,
      String name,
      Map<String, String> values,
      @Nullable String link,
      Instant expires,
      @Nullable ItipPart itip) {
    this(to, language, name, values, link, expires, itip, null);
  }

  public Letter {
    values = Map.copyOf(values);
  }

  /** Without what it says: links open doors. */
  @Override
  public String toString() {
    return "Letter[" + name + "]";
  }
}
