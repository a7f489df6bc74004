package org.chalet.server.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * The key pair by which push services know this server (RFC 8292). Subscriptions are bound to it,
 * so it is made once for all nodes, and never again.
 */
final class VapidKeys {
  private static final String ID = "vapid";

  private VapidKeys() {}

  static VAPIDKeyPair of(SecretVault vault) {
    byte[] kept =
        vault
            .get(VaultSpaces.PUSH_SERVER, ID)
            .or(() -> {
              vault.putIfAbsent(new Secret(VaultSpaces.PUSH_SERVER, ID, made(), null));
              return vault.get(VaultSpaces.PUSH_SERVER, ID);
            })
            .orElseThrow();
    ByteBuffer both = ByteBuffer.wrap(kept);
    byte[] privateKey = new byte[both.getInt()];
    both.get(privateKey);
    byte[] publicKey = new byte[both.remaining()];
    both.get(publicKey);
    return VAPIDKeyPairs.of(
        PrivateKeySources.ofPKCS8Bytes(privateKey), PublicKeySources.ofX509Bytes(publicKey));
  }

  private static byte[] made() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      byte[] privateKey = pair.getPrivate().getEncoded();
      byte[] publicKey = pair.getPublic().getEncoded();
      return ByteBuffer.allocate(Integer.BYTES + privateKey.length + publicKey.length)
          .putInt(privateKey.length)
          .put(privateKey)
          .put(publicKey)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
