package org.chalet.contentline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** How text-match compares (RFC 4790, RFC 5051). */
public enum Collation {
  ASCII_CASEMAP("i;ascii-casemap"),
  UNICODE_CASEMAP("i;unicode-casemap"),
  OCTET("i;octet");

  private final String identifier;

  Collation(String identifier) {
    this.identifier = identifier;
  }

  public String identifier() {
    return identifier;
  }

  /**
   * Refuses what is not advertised; {@code default} is i;unicode-casemap for CardDAV and
   * i;ascii-casemap for CalDAV.
   */
  public static Collation named(String identifier) {
    return known(identifier)
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNSUPPORTED_COLLATION, "unknown collation " + identifier));
  }

  /** Empty for what is not advertised. */
  public static Optional<Collation> known(String identifier) {
    String lower = identifier.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(one -> one.identifier.equals(lower)).findFirst();
  }

  /** The text in the form in which two equal texts are the same characters. */
  public String key(String text) {
    return switch (this) {
      case OCTET -> text;
      case ASCII_CASEMAP -> asciiLower(text);
      case UNICODE_CASEMAP -> Normalizer.normalize(titlecased(text), Normalizer.Form.NFKD);
    };
  }

  private static String asciiLower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  private static String titlecased(String text) {
    StringBuilder titled = new StringBuilder(text.length());
    text.codePoints().map(Character::toTitleCase).forEach(titled::appendCodePoint);
    return titled.toString();
  }
}
