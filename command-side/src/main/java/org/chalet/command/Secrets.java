package org.chalet.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets and their hashes. They are long, so a fast hash keeps them. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  private Secrets() {}

  public static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** As many random bits, rounded up to bytes, in the URL-safe Base64 alphabet. */
  public static String random(int bits) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes((bits + 7) / 8));
  }

  /** 125 random bits as 25 letters and digits; for identifiers and what people type. */
  public static String letters() {
    return letters(25);
  }

  /** Five random bits per character, lower-case letters and digits 2 to 7. */
  public static String letters(int count) {
    StringBuilder letters = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      letters.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
    }
    return letters.toString();
  }

  public static String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append(RANDOM.nextInt(10));
    }
    return digits.toString();
  }

  public static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SHA-256 in hexadecimal digits. */
  public static String hash(String secret) {
    return HexFormat.of().formatHex(sha256(secret));
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Takes the same time wherever the two differ. */
  public static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
