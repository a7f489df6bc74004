package org.chalet.command.identity.profile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.chalet.command.picture.JpegOrientation;
import org.chalet.command.picture.PictureDecoder;
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
        picture, WANTED, decoded -> encoded(upright(square(decoded), orientation)));
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
}
