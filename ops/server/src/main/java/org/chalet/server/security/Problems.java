package org.chalet.server.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.chalet.kernel.rule.ErrorCode;

/** Refusals of the security filters, as problem details (RFC 9457). */
final class Problems {
  private Problems() {}

  /**
   * @param detail needs no escaping in JSON
   */
  static void write(HttpServletResponse response, ErrorCode code, String detail)
      throws IOException {
    byte[] body =
        """
        {"type":"urn:chalet:error:%s","title":"%s","status":%d,"detail":"%s"}\
        """
            .formatted(code.token(), code.token(), code.status(), detail)
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(code.status());
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
