package org.chalet.command.mail;

import java.time.Instant;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words, ready to be sent.
 *
 * @param id the same however often it is tried; letters, digits and hyphens
 * @param posted when it was posted, what its date says
 * @param language a BCP 47 tag
 * @param subject one line
 * @param html the same as the text, a whole page
 * @param itip what makes it a message about a meeting, or null
 * @param unsubscribe URL where a POST ends such mails (RFC 8058), or null
 */
public record Mail(
    String id,
    Instant posted,
    EmailAddress to,
    String language,
    String subject,
    String text,
    String html,
    @Nullable ItipPart itip,
    @Nullable String unsubscribe) {
  public Mail(
      String id,
      Instant posted,
      EmailAddress to,
      String language,
      String subject,
      String text,
      String html,
      @Nullable ItipPart itip) {
    this(id, posted, to, language, subject, text, html, itip, null);
  }

  /** Without what it says: links open doors. */
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
