package org.chalet.command.organization.display;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Makes a PNG of at most {@value #LONGEST_SIDE} pixels a side out of any picture, with nothing of
 * what programs write beside the pixels. A picture's size is looked at before any of its pixels,
 * and few are decoded at a time.
 */
final class LogoPicture {
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int LONGEST_SIDE = 512;
  private static final int LONGEST_TAKEN = 10_000;
  private static final long MOST_PIXELS = 25_000_000;
  private static final int AT_A_TIME = 2;
  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");

  private final Semaphore decoding = new Semaphore(AT_A_TIME, true);

  /**
   * @throws Rejected UNSUPPORTED_IMAGE, TOO_LARGE
   */
  byte[] of(byte[] picture) {
    decoding.acquireUninterruptibly();
    try {
      return encoded(fitting(decoded(picture)));
    } catch (IOException | RuntimeException e) {
      throw e instanceof Rejected rejected ? rejected : unsupported();
    } finally {
      decoding.release();
    }
  }

  private static BufferedImage decoded(byte[] picture) throws IOException {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        try {
          if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            reader.setInput(stream, true, true);
            return decoded(reader);
          }
        } finally {
          reader.dispose();
        }
      }
    }
    throw unsupported();
  }

  private static BufferedImage decoded(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (Math.max(width, height) > LONGEST_TAKEN || (long) width * height > MOST_PIXELS) {
      throw new Rejected(ErrorCode.TOO_LARGE, "a logo has at most " + MOST_PIXELS + " pixels");
    }
    int every = Math.max(1, Math.max(width, height) / (4 * LONGEST_SIDE));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, param);
  }

  /** Halved until it is not much larger than it will be: nothing is skipped. */
  private static BufferedImage fitting(BufferedImage image) {
    BufferedImage current = drawn(image, image.getWidth(), image.getHeight());
    while (longest(current) > 2 * LONGEST_SIDE) {
      current = drawn(current, half(current.getWidth()), half(current.getHeight()));
    }
    double scale = Math.min(1, (double) LONGEST_SIDE / longest(current));
    return scale == 1
        ? current
        : drawn(current, scaled(current.getWidth(), scale), scaled(current.getHeight(), scale));
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = drawn.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return drawn;
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IllegalStateException("no writer of PNG");
    }
    return bytes.toByteArray();
  }

  private static int longest(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  private static int half(int side) {
    return scaled(side, 0.5);
  }

  private static int scaled(int side, double scale) {
    return Math.max(1, (int) Math.round(side * scale));
  }

  private static Rejected unsupported() {
    return new Rejected(ErrorCode.UNSUPPORTED_IMAGE, "a logo is a PNG, JPEG or GIF");
  }
}
