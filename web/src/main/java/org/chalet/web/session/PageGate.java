package org.chalet.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognizes whose page it is, and takes forms from our own pages alone. What the page may show is
 * decided where it asks.
 */
public final class PageGate extends OncePerRequestFilter {
  private final Predicate<String> isOpen;
  private final List<SimpleGrantedAuthority> authorities;

  /**
   * @param isOpen whether a token is that of an open session
   */
  public PageGate(Predicate<String> isOpen, String role) {
    this.isOpen = isOpen;
    this.authorities = List.of(new SimpleGrantedAuthority("ROLE_" + role));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads && !SameOrigin.isSaid(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    SessionCookie.token(request).filter(isOpen).ifPresent(this::recognize);
    chain.doFilter(request, response);
  }

  private void recognize(String token) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PreAuthenticatedAuthenticationToken("page", token, authorities));
    SecurityContextHolder.setContext(context);
  }
}
