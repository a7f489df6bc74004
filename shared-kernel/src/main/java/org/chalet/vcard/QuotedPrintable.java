package org.chalet.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** Quoted-printable values of vCard 2.1 (RFC 2045 6.7). */
final class QuotedPrintable {
  private QuotedPrintable() {}

  static String decode(String value, String charset) {
    byte[] encoded = value.getBytes(UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      int high =
          encoded[i] == '=' && i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(encoded[i + 2], 16) : -1;
      if (low >= 0) {
        decoded.write(high * 16 + low);
        i += 2;
      } else {
        decoded.write(encoded[i]);
      }
    }
    return decoded.toString(charset(charset)).replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException unknown) {
      return UTF_8;
    }
  }
}
