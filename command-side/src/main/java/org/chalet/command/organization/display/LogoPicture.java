package org.chalet.command.organization.display;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.chalet.command.picture.PictureDecoder;
import org.chalet.command.picture.WantedPicture;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Makes a PNG of at most {@value #LONGEST_SIDE} pixels a side out of any picture, with nothing of
 * what programs write beside the pixels.
 */
final class LogoPicture {
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int LONGEST_SIDE = 512;
  private static final WantedPicture WANTED =
      new WantedPicture(
          10_000,
          25_000_000,
          false,
          4 * LONGEST_SIDE,
          ErrorCode.UNSUPPORTED_IMAGE,
          ErrorCode.UNSUPPORTED_IMAGE);

  private LogoPicture() {}

  /**
   * @throws Rejected UNSUPPORTED_IMAGE, TOO_LARGE, TOO_MANY_REQUESTS
   */
  static byte[] of(byte[] picture) {
    return PictureDecoder.SHARED.remake(picture, WANTED, decoded -> encoded(fitting(decoded)));
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
}
