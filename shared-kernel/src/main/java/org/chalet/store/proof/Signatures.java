package org.chalet.store.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 (RFC 8032), keys and signatures in Base64. */
public final class Signatures {
  private static final String ALGORITHM = "Ed25519";

  private Signatures() {}

  /**
   * @param privateKey PKCS #8, Base64
   * @param publicKey SubjectPublicKeyInfo, Base64
   */
  public record Keys(String privateKey, String publicKey) {}

  public static Keys make() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new Keys(text(pair.getPrivate().getEncoded()), text(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String sign(Keys keys, byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(bytes(keys.privateKey()))));
      signature.update(message);
      return text(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of the log cannot sign", e);
    }
  }

  /** False also for what is no key or no signature. */
  public static boolean check(String publicKey, byte[] message, String signed) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(bytes(publicKey)));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(bytes(signed));
    } catch (GeneralSecurityException | IllegalArgumentException no) {
      return false;
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
