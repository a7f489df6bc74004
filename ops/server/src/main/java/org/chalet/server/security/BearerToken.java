package org.chalet.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a client says with {@code Authorization: Bearer} (RFC 6750); in the header only. */
final class BearerToken {
  private static final String SCHEME = "Bearer ";
  private static final int MOST = 512;

  private BearerToken() {}

  static Optional<String> of(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null
        || header.length() > MOST
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return Optional.of(header.substring(SCHEME.length()).strip()).filter(it -> !it.isEmpty());
  }
}
