package org.chalet.kernel.value;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Strong ETags, from stored bytes. */
public final class ETags {
  private static final int HASH_BYTES = 16;

  private ETags() {}

  /** Quoted: the first 32 hex digits of SHA-256. */
  public static String of(byte[] stored) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(stored);
      return '"' + HexFormat.of().formatHex(hash, 0, HASH_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
