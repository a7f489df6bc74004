package org.chalet.command.picture;

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
        picture, WANTED, decoded -> encoded(upright(small(decoded), orientation)));
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
    return drawn(image, width, height, how);
  }

  private static BufferedImage upright(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean turned = JpegOrientation.isTurned(orientation);
    return orientation == 1
        ? image
        : drawn(
            image,
            turned ? height : width,
            turned ? width : height,
            JpegOrientation.upright(orientation, width, height));
  }

  private static BufferedImage drawn(
      BufferedImage image, int width, int height, AffineTransform how) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
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
