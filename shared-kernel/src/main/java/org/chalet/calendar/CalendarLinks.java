package org.chalet.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * The secrets in the links of published calendars. None is kept: each is made of the link's id, so
 * that whoever may share the calendar sees it again, and the log does not open anything.
 */
public final class CalendarLinks {
  public static final String FILES = "/api/public-calendars/";
  public static final String PAGES = "/public-calendar/";
  private static final String ID = "calendars";
  private static final String MAC = "HmacSHA256";
  private static final int KEY_OCTETS = 32;

  private final SecretVault vault;

  public CalendarLinks(SecretVault vault) {
    this.vault = vault;
  }

  /** Path of the file on this server. */
  public String file(String link) {
    return FILES + link + '/' + secret(link) + "/calendar.ics";
  }

  /** Path of the page on this server. */
  public String page(String link) {
    return PAGES + link + '/' + secret(link);
  }

  public boolean admits(String link, String secret) {
    return MessageDigest.isEqual(secret(link).getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  private String secret(String link) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key(), MAC));
      byte[] sealed = mac.doFinal(link.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Made once, for all nodes. */
  private byte[] key() {
    return vault
        .get(VaultSpaces.CALENDAR_LINKS, ID)
        .or(() -> {
          byte[] fresh = new byte[KEY_OCTETS];
          new SecureRandom().nextBytes(fresh);
          vault.putIfAbsent(new Secret(VaultSpaces.CALENDAR_LINKS, ID, fresh, null));
          return vault.get(VaultSpaces.CALENDAR_LINKS, ID);
        })
        .orElseThrow();
  }
}
