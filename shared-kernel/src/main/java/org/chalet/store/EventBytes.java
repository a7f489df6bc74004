package org.chalet.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One event as the bytes that hashes are taken of. Alone they are big-endian: format version (1
 * byte, 1), position (8), then the event as {@link ChainHash} says.
 */
public final class EventBytes {
  private static final int FORMAT = 1;

  private EventBytes() {}

  public static byte[] of(RecordedEvent recorded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeLong(recorded.position());
      write(out, recorded.event());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IllegalArgumentException for what {@link #of} does not answer
   */
  public static RecordedEvent read(byte[] bytes) {
    ByteArrayInputStream rest = new ByteArrayInputStream(bytes);
    try (DataInputStream in = new DataInputStream(rest)) {
      if (in.readByte() != FORMAT) {
        throw new IllegalArgumentException("these bytes are of another format");
      }
      RecordedEvent event = new RecordedEvent(in.readLong(), event(in, rest));
      if (rest.available() > 0) {
        throw new IllegalArgumentException("there is more than one event in these bytes");
      }
      return event;
    } catch (IOException e) {
      throw new IllegalArgumentException("these bytes end within an event", e);
    }
  }

  static void write(DataOutputStream out, NewEvent event) throws IOException {
    text(out, event.id());
    text(out, event.aggregateType());
    text(out, event.aggregateId());
    out.writeLong(event.sequence());
    text(out, event.name());
    out.writeInt(event.revision());
    out.writeLong(event.time());
    bytes(out, event.payload());
    bytes(out, event.trail());
  }

  private static NewEvent event(DataInputStream in, ByteArrayInputStream rest) throws IOException {
    return new NewEvent(
        text(in, rest),
        text(in, rest),
        text(in, rest),
        in.readLong(),
        text(in, rest),
        in.readInt(),
        in.readLong(),
        bytes(in, rest),
        bytes(in, rest));
  }

  static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(DataInputStream in, ByteArrayInputStream rest) throws IOException {
    return new String(bytes(in, rest), StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutputStream out, byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  private static byte[] bytes(DataInputStream in, ByteArrayInputStream rest) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > rest.available()) {
      throw new IllegalArgumentException("these bytes end within an event");
    }
    return in.readNBytes(length);
  }
}
