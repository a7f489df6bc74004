package org.chalet.command.identity.twofactor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code as a picture that a page or an app shows as it is. */
final class QrCode {
  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /** An SVG as {@code data:} URI (RFC 2397). */
  static String dataUri(String text) {
    byte[] svg = svg(matrix(text)).getBytes(StandardCharsets.US_ASCII);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
  }

  private static String svg(BitMatrix matrix) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path d="%s"/></svg>\
    """
        .formatted(matrix.getWidth(), matrix.getHeight(), path);
  }

  private static BitMatrix matrix(String text) {
    try {
      return new QRCodeWriter()
          .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
    } catch (WriterException e) {
      throw new IllegalStateException("too long for a QR code", e);
    }
  }
}
