package org.chalet.server.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client says with HTTP Basic (RFC 7617), in UTF-8. */
record BasicCredentials(String login, String password) {
  private static final String SCHEME = "Basic ";
  private static final int MOST = 1024;

  /** Empty where the header is missing, of another scheme or malformed. */
  static Optional<BasicCredentials> of(@Nullable String authorization) {
    if (authorization == null
        || authorization.length() > MOST
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return decoded(authorization.substring(SCHEME.length()).strip())
        .filter(pair -> pair.indexOf(':') > 0)
        .map(pair -> split(pair, pair.indexOf(':')));
  }

  private static BasicCredentials split(String pair, int colon) {
    return new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "BasicCredentials[" + login + "]";
  }
}
