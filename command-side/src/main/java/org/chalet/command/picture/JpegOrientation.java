package org.chalet.command.picture;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held (Exif 2.32, 4.6.4, tag Orientation): 1 to 8, and 1 where nobody says. */
public final class JpegOrientation {
  private static final int UPRIGHT = 1;
  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final String EXIF = "Exif\0\0";

  private JpegOrientation() {}

  public static int of(byte[] image) {
    try {
      return in(ByteBuffer.wrap(image));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException odd) {
      return UPRIGHT;
    }
  }

  private static int in(ByteBuffer jpeg) {
    if (Short.toUnsignedInt(jpeg.getShort()) != START_OF_IMAGE) {
      return UPRIGHT;
    }
    for (int marker = next(jpeg); marker != START_OF_SCAN; marker = next(jpeg)) {
      int length = Short.toUnsignedInt(jpeg.getShort()) - Short.BYTES;
      ByteBuffer segment = jpeg.slice(jpeg.position(), length);
      jpeg.position(jpeg.position() + length);
      if (marker == APP1 && startsWithExif(segment)) {
        return inTiff(segment.slice());
      }
    }
    return UPRIGHT;
  }

  private static int next(ByteBuffer jpeg) {
    return Short.toUnsignedInt(jpeg.getShort());
  }

  private static boolean startsWithExif(ByteBuffer segment) {
    byte[] start = new byte[EXIF.length()];
    segment.get(start);
    return new String(start, StandardCharsets.US_ASCII).equals(EXIF);
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + Short.BYTES + i * ENTRY_BYTES;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int orientation = tiff.getShort(entry + 8);
        return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Turns and mirrors a picture of that size until it is upright. */
  static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** Whether width and height change places. */
  static boolean isTurned(int orientation) {
    return orientation >= 5;
  }
}
