package org.chalet.command.identity.profile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Makes a square JPEG of {@value #SIDE} pixels out of any picture: its middle, upright, on white,
 * with nothing of what cameras and programs write beside the pixels. A picture's size is looked at
 * before any of its pixels, and few are decoded at a time.
 */
final class Portrait {
  static final int SIDE = 256;
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final long MOST_PIXELS = 36_000_000;
  private static final int LONGEST_SIDE = 16_384;
  private static final int AT_A_TIME = 2;
  private static final float QUALITY = 0.88f;
  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "webp");

  private final Semaphore decoding = new Semaphore(AT_A_TIME, true);

  /**
   * @throws Rejected UNSUPPORTED_MEDIA_TYPE, TOO_LARGE, PICTURE_NOT_READABLE
   */
  byte[] of(byte[] picture) {
    decoding.acquireUninterruptibly();
    try {
      BufferedImage square = square(decoded(picture));
      return encoded(upright(square, JpegOrientation.of(picture)));
    } catch (IOException | RuntimeException e) {
      throw e instanceof Rejected rejected ? rejected : notReadable();
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
    throw new Rejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "a picture is a JPEG, PNG or GIF");
  }

  private static BufferedImage decoded(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new Rejected(ErrorCode.TOO_LARGE, "a picture has at most " + MOST_PIXELS + " pixels");
    }
    int every = Math.max(1, Math.min(width, height) / (2 * SIDE));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, param);
  }

  /** The middle, halved until it is not much larger than it will be: nothing is skipped. */
  private static BufferedImage square(BufferedImage image) {
    int side = Math.min(image.getWidth(), image.getHeight());
    int left = (image.getWidth() - side) / 2;
    int top = (image.getHeight() - side) / 2;
    BufferedImage current = drawn(image.getSubimage(left, top, side, side), side);
    while (current.getWidth() > 2 * SIDE) {
      current = drawn(current, current.getWidth() / 2);
    }
    return drawn(current, SIDE);
  }

  private static BufferedImage drawn(BufferedImage image, int side) {
    double scale = (double) side / image.getWidth();
    return drawn(image, side, AffineTransform.getScaleInstance(scale, scale));
  }

  private static BufferedImage upright(BufferedImage square, int orientation) {
    return orientation == 1
        ? square
        : drawn(square, SIDE, JpegOrientation.upright(orientation, SIDE));
  }

  private static BufferedImage drawn(BufferedImage image, int side, AffineTransform how) {
    BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, side, side);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, how, null);
    } finally {
      graphics.dispose();
    }
    return drawn;
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static Rejected notReadable() {
    return new Rejected(ErrorCode.PICTURE_NOT_READABLE, "this picture cannot be read");
  }
}
