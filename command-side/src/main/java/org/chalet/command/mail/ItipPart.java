package org.chalet.command.mail;

import java.util.Locale;
import org.chalet.kernel.value.EmailAddress;

/**
 * What makes a letter a message about a meeting (RFC 6047).
 *
 * @param method of the message, as {@code REQUEST}
 * @param calendar the message as text/calendar
 * @param replyTo whom the reader answers
 */
public record ItipPart(String method, String calendar, EmailAddress replyTo) {
  public ItipPart {
    method = method.toUpperCase(Locale.ROOT);
  }

  /** Without what it says. */
  @Override
  public String toString() {
    return "ItipPart[" + method + "]";
  }
}
