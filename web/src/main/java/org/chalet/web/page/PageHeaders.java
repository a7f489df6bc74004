package org.chalet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Nothing but what this server sends is run, shown or asked for. Styles that a library writes into
 * the page carry a number used once.
 */
public final class PageHeaders implements HeaderWriter {
  private static final String NONCE = PageHeaders.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
            + nonce(request)
            + "'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " manifest-src 'self'; worker-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }

  static String nonce(HttpServletRequest request) {
    if (request.getAttribute(NONCE) instanceof String made) {
      return made;
    }
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String nonce = Base64.getEncoder().encodeToString(random);
    request.setAttribute(NONCE, nonce);
    return nonce;
  }
}
