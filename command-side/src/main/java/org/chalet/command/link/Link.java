package org.chalet.command.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a link is about.
 *
 * @param subject whose link it is, as it was issued for: an account, an address, an invitation
 * @param expires when it stops being good
 */
public record Link(String subject, Map<String, String> payload, Instant expires) {
  private static final int HASH_BYTES = 32;

  public Link {
    payload = Map.copyOf(payload);
  }

  /** The value of a field that was put in when the link was issued. */
  public String field(String name) {
    String value = payload.get(name);
    if (value == null) {
      throw new IllegalStateException("the link was issued without " + name);
    }
    return value;
  }

  /** Without what it holds. */
  @Override
  public String toString() {
    return "Link";
  }

  byte[] toBytes(byte[] hash) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(hash);
      out.writeLong(expires.getEpochSecond());
      write(out, subject);
      out.writeInt(payload.size());
      for (Map.Entry<String, String> field : new TreeMap<>(payload).entrySet()) {
        write(out, field.getKey());
        write(out, field.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] hashIn(byte[] bytes) {
    return Arrays.copyOf(bytes, HASH_BYTES);
  }

  static Link of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      in.skipNBytes(HASH_BYTES);
      Instant expires = Instant.ofEpochSecond(in.readLong());
      String subject = read(in);
      Map<String, String> payload = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        payload.put(read(in), read(in));
      }
      return new Link(subject, payload, expires);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
