package org.chalet.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what large request bodies hold in memory together, however many are sent at a time. Short
 * ones pass; a large one waits for its share, and is told to come again (503) when it waits too
 * long.
 */
final class BodyBudget extends OncePerRequestFilter {
  private static final int UNIT = 1024;
  private static final int SHORT = 64 * 1024;
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A body in memory is read, decoded and parsed: about this many times its length. */
  private static final int COPIES = 16;

  private final Semaphore units;

  BodyBudget(long memory) {
    units = new Semaphore((int) Math.max(LARGEST / UNIT, memory / COPIES / UNIT), true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int share = share(request);
    if (share == 0) {
      chain.doFilter(request, response);
    } else if (!taken(share)) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", String.valueOf(PATIENCE.toSeconds()));
      response.setContentLength(0);
    } else {
      try {
        chain.doFilter(request, response);
      } finally {
        units.release(share);
      }
    }
  }

  /** A body of unknown length may be as long as any. */
  private static int share(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    boolean unknown = length < 0 && request.getHeader("Transfer-Encoding") != null;
    long bytes = unknown ? LARGEST : Math.min(length, LARGEST);
    return bytes <= SHORT ? 0 : (int) (bytes / UNIT);
  }

  private boolean taken(int share) {
    try {
      return units.tryAcquire(share, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
