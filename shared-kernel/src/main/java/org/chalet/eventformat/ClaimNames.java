package org.chalet.eventformat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chalet.store.Claim;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;

/**
 * Unique names as the log keeps them: an e-mail address or a UID is personal data, so only a keyed
 * hash of it is stored (HMAC-SHA-256, 20 bytes, under a key of this installation).
 */
public final class ClaimNames {
  private static final String SPACE = "key";
  private static final String ID = "installation:claim-names";
  private static final int KEY_BYTES = 32;
  private static final int NAME_BYTES = 20;

  private final SecretKeySpec key;

  public ClaimNames(SecretVault vault) {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    vault.putIfAbsent(new SecretVault.Secret(SPACE, ID, fresh, null));
    key = new SecretKeySpec(vault.get(SPACE, ID).orElseThrow(), "HmacSHA256");
  }

  Claim hidden(Claim claim) {
    String name = hidden(claim.scope(), claim.name());
    return new Claim(claim.scope(), name, claim.holder(), claim.from());
  }

  /** Reservations that are asked by plain names. */
  public Reservations over(Reservations stored) {
    return (scope, name) -> stored.holder(scope, hidden(scope, name));
  }

  private String hidden(String scope, String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(scope.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
