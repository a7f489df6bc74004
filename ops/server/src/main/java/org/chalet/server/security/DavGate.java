package org.chalet.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.chalet.command.identity.LoginAttempts;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets DAV requests in that say who they come from (HTTP Basic). OPTIONS is open, as is the page at
 * the bare address, and refusals name the features too: clients look at them before they ask for a
 * password.
 */
final class DavGate extends OncePerRequestFilter {
  private final VerifiedCredentials credentials;
  private final LoginAttempts attempts;
  private final String features;

  /**
   * @param features value of the {@code DAV:} header
   */
  DavGate(VerifiedCredentials credentials, LoginAttempts attempts, String features) {
    this.credentials = credentials;
    this.attempts = attempts;
    this.features = features;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOpen(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<SignedIn> who;
    try {
      who = sender(request);
    } catch (Rejected tooMany) {
      long seconds = tooMany.retryAfter().map(Duration::toSeconds).orElse(1L);
      refuse(response, tooMany.code().status(), "Retry-After", String.valueOf(seconds));
      return;
    }
    if (who.isEmpty()) {
      refuse(response, 401, "WWW-Authenticate", "Basic realm=\"Chalet\", charset=\"UTF-8\"");
      return;
    }
    chain.doFilter(new SignedInRequest(request, who.get(), "BASIC"), response);
  }

  private static boolean isOpen(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "OPTIONS" -> request.getHeader("Authorization") == null;
      case "GET", "HEAD" -> request.getRequestURI().equals("/");
      default -> false;
    };
  }

  private Optional<SignedIn> sender(HttpServletRequest request) {
    return BasicCredentials.of(request.getHeader("Authorization"))
        .flatMap(said -> verify(said, request.getRemoteAddr()));
  }

  private Optional<SignedIn> verify(BasicCredentials said, String address) {
    attempts.verify(said.login(), address);
    VerifiedCredentials.Verdict verdict = credentials.judge(said.login(), said.password());
    // Again: others may have failed meanwhile, and many at a time are not to be tried for nothing.
    attempts.verify(said.login(), address);
    if (verdict.who().isPresent()) {
      attempts.succeeded(said.login(), address);
    } else if (verdict.counts()) {
      attempts.failed(said.login(), address);
    }
    return verdict.who();
  }

  private void refuse(HttpServletResponse response, int status, String header, String value) {
    response.setStatus(status);
    response.setHeader("DAV", features);
    response.setHeader(header, value);
    response.setContentLength(0);
  }
}
