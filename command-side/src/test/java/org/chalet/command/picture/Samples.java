package org.chalet.command.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small files with much in them. */
public final class Samples {
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int SIGNIFICANT = 16;
  private static final int RED_GREEN_BLUE_ALPHA = 6;

  private Samples() {}

  /** All black and clear, eight bytes a pixel. */
  public static byte[] deepPng(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream png = new DataOutputStream(bytes);
    png.writeLong(0x89504E470D0A1A0AL);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) SIGNIFICANT).put((byte) RED_GREEN_BLUE_ALPHA);
    chunk(png, "IHDR", header.array());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var rows = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      byte[] row = new byte[1 + 8 * width];
      for (int y = 0; y < height; y++) {
        rows.write(row);
      }
    }
    chunk(png, "IDAT", packed.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeInt(data.length);
    png.write(name);
    png.write(data);
    png.writeInt((int) sum.getValue());
  }

  public static byte[] jpeg(int width, int height, boolean progressive) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The same with its last scan many times more. */
  public static byte[] withMoreScans(byte[] jpeg, int more) {
    int last = jpeg.length - 2;
    while ((jpeg[last] & MARKER) != MARKER || (jpeg[last + 1] & MARKER) != START_OF_SCAN) {
      last--;
    }
    int end = jpeg.length - 2;
    ByteBuffer many = ByteBuffer.allocate(jpeg.length + more * (end - last));
    many.put(jpeg, 0, end);
    for (int i = 0; i < more; i++) {
      many.put(jpeg, last, end - last);
    }
    return many.put(jpeg, end, 2).array();
  }

  /** The same with another picture in a segment of an application, as cameras have them. */
  static byte[] withPreview(byte[] jpeg, byte[] preview) {
    return ByteBuffer.allocate(jpeg.length + 4 + preview.length)
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE5)
        .putShort((short) (2 + preview.length))
        .put(preview)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
