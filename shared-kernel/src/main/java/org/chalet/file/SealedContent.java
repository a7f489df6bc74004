package org.chalet.file;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How contents are sealed: in segments, so that any part can be read alone, each under the same key
 * (AES-256-GCM) with its number and whether it is the last as nonce, so that none can be left out,
 * exchanged or cut off. A key seals one content.
 */
final class SealedContent {
  static final int SEGMENT = 64 * 1024;
  static final int KEY_BYTES = 32;
  static final int TAG_BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int NUMBER_AT = 4;

  private final SecretKeySpec key;

  SealedContent(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  static byte[] freshKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /** How many segments there are of so many bytes; an empty content has one, too. */
  static long segments(long size) {
    return Math.max(1, (size + SEGMENT - 1) / SEGMENT);
  }

  static long sealedSize(long size) {
    return size + segments(size) * TAG_BYTES;
  }

  byte[] seal(byte[] segment, long number, boolean last) {
    return run(Cipher.ENCRYPT_MODE, segment, number, last);
  }

  byte[] open(byte[] segment, long number, boolean last) {
    return run(Cipher.DECRYPT_MODE, segment, number, last);
  }

  private byte[] run(int mode, byte[] segment, long number, boolean last) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(nonce).putLong(NUMBER_AT, number).put(0, (byte) (last ? 1 : 0));
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
      return cipher.doFinal(segment);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a content cannot be sealed or opened", e);
    }
  }
}
