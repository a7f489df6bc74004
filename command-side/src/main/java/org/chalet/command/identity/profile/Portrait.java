package org.chalet.command.identity.profile;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.chalet.command.picture.JpegOrientation;
import org.chalet.command.picture.PictureDecoder;
import org.chalet.command.picture.Redrawn;
import org.chalet.command.picture.WantedPicture;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Makes a square JPEG of {@value #SIDE} pixels out of any picture: its middle, upright, on white,
 * with nothing of what cameras and programs write beside the pixels.
 */
final class Portrait {
  static final int SIDE = 256;
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final float QUALITY = 0.88f;
  private static final WantedPicture WANTED =
      new WantedPicture(
          16_384,
          36_000_000,
          true,
          4 * SIDE,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.PICTURE_NOT_READABLE);

  private Portrait() {}

  /**
   * @throws Rejected UNSUPPORTED_MEDIA_TYPE, TOO_LARGE, PICTURE_NOT_READABLE, TOO_MANY_REQUESTS
   */
  static byte[] of(byte[] picture) {
    int orientation = JpegOrientation.of(picture);
    return PictureDecoder.SHARED.remake(
        picture,
        WANTED,
        decoded -> Redrawn.jpeg(Redrawn.upright(square(decoded), orientation), QUALITY));
  }

  /** Halved until it is not much larger than it will be: nothing is skipped. */
  private static BufferedImage square(BufferedImage image) {
    BufferedImage current = drawn(image, image.getWidth());
    while (current.getWidth() > 2 * SIDE) {
      current = drawn(current, current.getWidth() / 2);
    }
    return drawn(current, SIDE);
  }

  private static BufferedImage drawn(BufferedImage image, int side) {
    double scale = (double) side / image.getWidth();
    return Redrawn.of(image, side, side, AffineTransform.getScaleInstance(scale, scale));
  }
}
