package org.chalet.query.dav.xml;

import java.io.IOException;
import java.io.OutputStream;

/** Gathers octets for a stream. */
final class OctetBuffer {
  private final OutputStream out;
  private final byte[] buffer = new byte[16 * 1024];
  private int used;

  OctetBuffer(OutputStream out) {
    this.out = out;
  }

  OctetBuffer put(int octet) throws IOException {
    if (used == buffer.length) {
      flush();
    }
    buffer[used++] = (byte) octet;
    return this;
  }

  @SuppressWarnings("deprecation") // takes the low bytes, which is right and fast for ASCII
  OctetBuffer ascii(String text) throws IOException {
    int length = text.length();
    if (length > buffer.length) {
      throw new IllegalArgumentException("too long");
    }
    if (buffer.length - used < length) {
      flush();
    }
    text.getBytes(0, length, buffer, used);
    used += length;
    return this;
  }

  OctetBuffer octets(byte[] octets) throws IOException {
    return octets(octets, 0, octets.length);
  }

  OctetBuffer octets(byte[] octets, int from, int length) throws IOException {
    if (buffer.length - used < length) {
      flush();
    }
    if (length > buffer.length) {
      out.write(octets, from, length);
    } else {
      System.arraycopy(octets, from, buffer, used, length);
      used += length;
    }
    return this;
  }

  void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
