package org.chalet.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Keeps the token of a session where no script can read it. */
public final class SessionCookie {
  private static final String NAME = "chalet-session";
  private static final Duration LIFE = Duration.ofDays(30);
  private static final int MOST = 512;

  private SessionCookie() {}

  public static Optional<String> token(HttpServletRequest request) {
    return value(request, NAME).filter(it -> !it.isEmpty() && it.length() <= MOST);
  }

  static void open(HttpServletRequest request, HttpServletResponse response, String token) {
    set(request, response, NAME, token, LIFE, true);
  }

  static void close(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, NAME, "", Duration.ZERO, true);
  }

  /**
   * What a page of this session says with every change. Nobody else can know it: it is taken of the
   * session's token, which is not to be had from it.
   */
  public static String proof(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("chalet-page:" + token).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public static Optional<String> value(HttpServletRequest request, String name) {
    Cookie @Nullable [] all = request.getCookies();
    return all == null
        ? Optional.empty()
        : Arrays.stream(all)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  /**
   * Lax: a link in a mail leads into the page that it names.
   *
   * @param secret whether scripts are kept from it
   */
  public static void set(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration life,
      boolean secret) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .httpOnly(secret)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
