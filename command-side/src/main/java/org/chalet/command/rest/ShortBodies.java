package org.chalet.command.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies as short as commands are, so that many long ones cannot exhaust the memory; shorter still
 * from those who did not sign in. Stands behind the filters that tell who asks. Endpoints that take
 * texts of calendars and cards, pictures, or files while they come in bound them by themselves.
 */
public final class ShortBodies extends OncePerRequestFilter {
  private static final int LONGEST = 1024 * 1024;
  private static final int LONGEST_OF_NOBODY = 16 * 1024;

  private final Predicate<HttpServletRequest> files;

  /**
   * @param files the requests whose body is a file, of whatever type
   */
  public ShortBodies(Predicate<HttpServletRequest> files) {
    this.files = files;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    boolean isLong = type != null && (type.startsWith("text/") || type.startsWith("image/"));
    return request.getUserPrincipal() != null && (isLong || files.test(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body;
    try {
      int most = request.getUserPrincipal() == null ? LONGEST_OF_NOBODY : LONGEST;
      body = Limited.body(request, most, ErrorCode.TOO_LARGE);
    } catch (Rejected rejected) {
      ProblemWriter.write(response, rejected);
      return;
    }
    chain.doFilter(new BufferedRequest(request, body), response);
  }
}
