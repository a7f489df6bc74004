package org.chalet.command.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Makes a JPEG that is small enough for a card out of any picture: whole, upright, on white, with
 * nothing of what cameras and programs write beside the pixels.
 */
public final class ContactPhoto {
  /** Of what is taken. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  static final int SIDE = 512;
  private static final float QUALITY = 0.86f;
  private static final WantedPicture WANTED =
      new WantedPicture(
          16_384,
          36_000_000,
          false,
          4 * SIDE,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.PICTURE_NOT_READABLE);

  private ContactPhoto() {}

  /**
   * @throws Rejected UNSUPPORTED_MEDIA_TYPE, TOO_LARGE, PICTURE_NOT_READABLE, TOO_MANY_REQUESTS
   */
  public static byte[] of(byte[] picture) {
    int orientation = JpegOrientation.of(picture);
    return PictureDecoder.SHARED.remake(
        picture,
        WANTED,
        decoded -> Redrawn.jpeg(Redrawn.upright(small(decoded), orientation), QUALITY));
  }

  /** Halved until it is not much larger than it will be: nothing is skipped. */
  private static BufferedImage small(BufferedImage image) {
    BufferedImage current = scaled(image, 1);
    while (longer(current) > 2 * SIDE) {
      current = scaled(current, 0.5);
    }
    return longer(current) <= SIDE ? current : scaled(current, (double) SIDE / longer(current));
  }

  private static int longer(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  private static BufferedImage scaled(BufferedImage image, double by) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * by));
    int height = Math.max(1, (int) Math.round(image.getHeight() * by));
    AffineTransform how =
        AffineTransform.getScaleInstance(
            (double) width / image.getWidth(), (double) height / image.getHeight());
    return Redrawn.of(image, width, height, how);
  }
}
