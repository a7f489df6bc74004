package org.chalet.command.identity;

/** Base32 without padding (RFC 4648, 6), as authenticator apps take seeds. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = buffer << Byte.SIZE | next & 0xff;
      held += Byte.SIZE;
      for (; held >= BITS; held -= BITS) {
        text.append(ALPHABET.charAt(buffer >> held - BITS & 0x1f));
      }
    }
    if (held > 0) {
      text.append(ALPHABET.charAt(buffer << BITS - held & 0x1f));
    }
    return text.toString();
  }
}
