package org.chalet.command.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * How a JPEG spreads its pixels over scans (ITU-T T.81, B.1.1 and B.2): a decoder passes over the
 * whole picture once for each, however few bytes a scan has.
 *
 * @param count of scans
 * @param buffered true when a decoder keeps coefficients of the whole picture between scans
 */
record JpegScans(int count, boolean buffered) {
  private static final int MARKER = 0xFF;
  private static final int TEMPORARY = 0x01;
  private static final int PROGRESSIVE_FRAME = 0xC2;
  private static final int SEQUENTIAL_FRAME = 0xC0;
  private static final int EXTENDED_FRAME = 0xC1;
  private static final int FIRST_RESTART = 0xD0;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int COMPONENTS_IN_FRAME = 5;

  static JpegScans of(byte[] jpeg) {
    Walk walk = new Walk(ByteBuffer.wrap(jpeg));
    try {
      walk.toTheEnd();
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
      return walk.seen();
    }
    return walk.seen();
  }

  /** From marker to marker: whatever is between segments, and the coded data, is passed over. */
  private static final class Walk {
    private final ByteBuffer jpeg;
    private int count;
    private int components;
    private boolean buffered;

    private Walk(ByteBuffer jpeg) {
      this.jpeg = jpeg;
    }

    private JpegScans seen() {
      return new JpegScans(count, buffered);
    }

    private void toTheEnd() {
      int marker = next();
      while (marker != END_OF_IMAGE || count == 0) {
        if (!alone(marker)) {
          segment(marker);
        }
        marker = next();
      }
    }

    private int next() {
      int last = 0;
      int current = octet();
      while (last != MARKER || current == 0 || current == MARKER) {
        last = current;
        current = octet();
      }
      return current;
    }

    private void segment(int marker) {
      int start = jpeg.position();
      int length = Short.toUnsignedInt(jpeg.getShort());
      switch (marker) {
        case SEQUENTIAL_FRAME, EXTENDED_FRAME, PROGRESSIVE_FRAME -> {
          buffered |= marker == PROGRESSIVE_FRAME;
          components = Byte.toUnsignedInt(jpeg.get(jpeg.position() + COMPONENTS_IN_FRAME));
        }
        case START_OF_SCAN -> {
          count++;
          buffered |= octet() < components;
        }
        default -> {}
      }
      jpeg.position(start + Math.max(Short.BYTES, length));
    }

    private int octet() {
      return Byte.toUnsignedInt(jpeg.get());
    }

    private static boolean alone(int marker) {
      return marker == TEMPORARY || marker >= FIRST_RESTART && marker <= END_OF_IMAGE;
    }
  }
}
