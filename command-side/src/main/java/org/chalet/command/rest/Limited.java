package org.chalet.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Bodies no longer than they may be. */
public final class Limited {
  private Limited() {}

  /**
   * Refuses with {@code refusal} a body of more than {@code most} bytes, without reading it all.
   */
  public static byte[] body(HttpServletRequest request, int most, ErrorCode refusal) {
    try {
      if (request.getContentLengthLong() <= most) {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length <= most) {
          return body;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new Rejected(refusal, "at most " + most + " bytes are taken");
  }
}
