package org.chalet.identity;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A picture under a key of its own (AES-256-GCM), so that destroying the key destroys it, and no
 * two people share a stored picture, however equal what they show.
 *
 * @param key to be kept in the vault
 * @param bytes to be kept anywhere
 */
public record SealedPicture(byte[] key, byte[] bytes) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;

  /** A key seals once: its nonce need not vary. */
  private static final byte[] NONCE = new byte[12];

  public static SealedPicture of(byte[] picture) {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return new SealedPicture(key, run(Cipher.ENCRYPT_MODE, key, picture));
  }

  public byte[] open() {
    return run(Cipher.DECRYPT_MODE, key, bytes);
  }

  private static byte[] run(int mode, byte[] key, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a picture cannot be sealed or opened", e);
    }
  }

  /** Without what it holds. */
  @Override
  public String toString() {
    return "SealedPicture";
  }
}
