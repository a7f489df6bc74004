package org.chalet.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognizes who sends a bearer token; what is open to whom is decided behind it. */
final class BearerGate extends OncePerRequestFilter {
  private final Function<String, Optional<? extends Principal>> holderOf;
  private final List<SimpleGrantedAuthority> authorities;

  /**
   * @param role that every holder of such a token has
   */
  BearerGate(Function<String, Optional<? extends Principal>> holderOf, String role) {
    this.holderOf = holderOf;
    this.authorities = List.of(new SimpleGrantedAuthority("ROLE_" + role));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<? extends Principal> holder = BearerToken.of(request).flatMap(holderOf);
    if (holder.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(holder.get(), "", authorities));
    SecurityContextHolder.setContext(context);
    chain.doFilter(new SignedInRequest(request, holder.get(), "BEARER"), response);
  }
}
