package org.chalet.vcard.likeness;

import java.util.Locale;
import java.util.Set;

/** The mailbox that an address leads to. */
final class MailKey {
  private static final Set<String> DOTS_SAY_NOTHING = Set.of("gmail.com", "googlemail.com");

  private static final Set<String> ROLES =
      Set.of(
          "info",
          "office",
          "contact",
          "kontakt",
          "contatto",
          "admin",
          "sales",
          "support",
          "hello",
          "mail",
          "team",
          "family",
          "familie",
          "famille",
          "famiglia",
          "secretariat",
          "sekretariat",
          "segreteria",
          "buero",
          "service",
          "noreply",
          "no-reply");

  private MailKey() {}

  /**
   * Without case and without a part after a plus sign, which every large provider delivers to the
   * same mailbox. Dots count, but where the provider says that they do not. Empty for what is no
   * address.
   */
  static String of(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("mailto:") ? lower.substring("mailto:".length()) : lower;
    int at = bare.lastIndexOf('@');
    if (at <= 0 || at == bare.length() - 1) {
      return "";
    }
    String domain = bare.substring(at + 1);
    int plus = bare.indexOf('+');
    String local = bare.substring(0, plus > 0 && plus < at ? plus : at);
    return DOTS_SAY_NOTHING.contains(domain)
        ? local.replace(".", "") + "@gmail.com"
        : local + '@' + domain;
  }

  /** Whether it is the mailbox of a function, behind which there may be several people. */
  static boolean isRole(String key) {
    int at = key.indexOf('@');
    return at > 0 && ROLES.contains(key.substring(0, at));
  }
}
