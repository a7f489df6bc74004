package org.chalet.command.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Decodes the first picture of a file, after a look at what that takes. */
final class BoundedPicture {
  private static final long MOST_MEMORY = 64L * 1024 * 1024;

  /** A copy with four bytes a pixel, and another of half its sides. */
  private static final int BYTES_OF_COPIES = 5;

  private static final int MOST_SCANS = 20;

  /** Six bytes of coefficients for each, outside of the heap. */
  private static final long MOST_BUFFERED_PIXELS = 16_800_000;

  private static final String JPEG = "jpeg";
  private static final Set<String> FORMATS = Set.of(JPEG, "png", "gif");

  private final byte[] picture;
  private final WantedPicture wanted;

  BoundedPicture(byte[] picture, WantedPicture wanted) {
    this.picture = picture;
    this.wanted = wanted;
  }

  BufferedImage decoded() throws IOException {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        try {
          String format = reader.getFormatName().toLowerCase(Locale.ROOT);
          if (FORMATS.contains(format)) {
            reader.setInput(stream, true, true);
            return decoded(reader, format);
          }
        } finally {
          reader.dispose();
        }
      }
    }
    throw new Rejected(wanted.unsupported(), "a picture is a JPEG, PNG or GIF");
  }

  private BufferedImage decoded(ImageReader reader, String format) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    long pixels = (long) width * height;
    if (Math.max(width, height) > wanted.longestSide() || pixels > wanted.mostPixels()) {
      throw tooLarge(wanted.mostPixels());
    }
    if (format.equals(JPEG)) {
      verifyScans(pixels);
    }
    Rectangle region = wanted.region(width, height);
    int every = wanted.every(region);
    verifyMemory(reader, region, every);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(region);
    param.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, param);
  }

  private void verifyScans(long pixels) {
    JpegScans scans = JpegScans.of(picture);
    if (scans.count() > MOST_SCANS) {
      throw new Rejected(wanted.notReadable(), "a JPEG has at most " + MOST_SCANS + " scans");
    }
    if (scans.buffered() && pixels > MOST_BUFFERED_PIXELS) {
      throw tooLarge(MOST_BUFFERED_PIXELS);
    }
  }

  private void verifyMemory(ImageReader reader, Rectangle region, int every) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    if (!types.hasNext()) {
      throw new IOException("pixels of no known type");
    }
    SampleModel model = types.next().getSampleModel(1, 1);
    int bytes = model.getNumDataElements() * DataBuffer.getDataTypeSize(model.getDataType()) / 8;
    long kept = (long) Math.ceilDiv(region.width, every) * Math.ceilDiv(region.height, every);
    if (kept * (bytes + BYTES_OF_COPIES) > MOST_MEMORY) {
      throw tooLarge(wanted.mostPixels());
    }
  }

  private static Rejected tooLarge(long pixels) {
    return new Rejected(
        ErrorCode.TOO_LARGE, "a picture of this kind has at most " + pixels + " pixels");
  }
}
