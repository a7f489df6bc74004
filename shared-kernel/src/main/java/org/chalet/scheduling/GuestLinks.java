package org.chalet.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chalet.identity.VaultSpaces;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Links by which whoever has no account reads a file that is attached to a meeting. Each is good
 * for one file and one guest, and cannot be guessed. None is kept: whether it still opens anything
 * is what the meeting says.
 */
public final class GuestLinks {
  private static final String PATH = "/api/guest-files/";
  private static final String ID = "files";
  private static final String MAC = "HmacSHA256";
  private static final int KEY_OCTETS = 32;

  private final SecretVault vault;

  public GuestLinks(SecretVault vault) {
    this.vault = vault;
  }

  /**
   * A path on this server.
   *
   * @param attachment managed id of the file
   * @param fileName as it stands in URLs
   */
  public String path(String attachment, CalendarAddress guest, String fileName) {
    return PATH + attachment + '/' + token(attachment, guest) + '/' + fileName;
  }

  /** Whether the token is that of the guest for the file. */
  public boolean admits(String attachment, String token, CalendarAddress guest) {
    return MessageDigest.isEqual(token(attachment, guest).getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private String token(String attachment, CalendarAddress guest) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key(), MAC));
      byte[] sealed = mac.doFinal((attachment + '\n' + guest.uri()).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Made once, for all nodes. */
  private byte[] key() {
    return vault
        .get(VaultSpaces.GUEST_LINKS, ID)
        .or(() -> {
          byte[] fresh = new byte[KEY_OCTETS];
          new SecureRandom().nextBytes(fresh);
          vault.putIfAbsent(new Secret(VaultSpaces.GUEST_LINKS, ID, fresh, null));
          return vault.get(VaultSpaces.GUEST_LINKS, ID);
        })
        .orElseThrow();
  }
}
