package org.chalet.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets our own pages use REST by the cookie of their session: what changes something only with the
 * proof that such a page holds, and what is only read from no other site. Whoever sends a bearer
 * token is not concerned.
 */
public final class CookieGate extends OncePerRequestFilter {
  public static final String PROOF = "X-Chalet-Page";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> token =
        request.getHeader("Authorization") == null
            ? SessionCookie.token(request).filter(it -> mayUse(request, it))
            : Optional.empty();
    chain.doFilter(
        token.<HttpServletRequest>map(it -> new Bearing(request, it)).orElse(request), response);
  }

  private static boolean mayUse(HttpServletRequest request, String token) {
    if (READING.contains(request.getMethod())) {
      @Nullable String site = request.getHeader("Sec-Fetch-Site");
      return site == null || site.equals("same-origin") || site.equals("none");
    }
    @Nullable String proof = request.getHeader(PROOF);
    return proof != null
        && SameOrigin.isSaid(request)
        && MessageDigest.isEqual(bytes(proof), bytes(SessionCookie.proof(token)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Bearing extends HttpServletRequestWrapper {
    private final String authorization;

    Bearing(HttpServletRequest request, String token) {
      super(request);
      this.authorization = "Bearer " + token;
    }

    @Override
    public @Nullable String getHeader(String name) {
      return isOurs(name) ? authorization : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isOurs(name)
          ? Collections.enumeration(List.of(authorization))
          : super.getHeaders(name);
    }

    private static boolean isOurs(String name) {
      return name.equalsIgnoreCase("Authorization");
    }
  }
}
