package org.chalet.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalet.kernel.trail.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes from where, and by which client, what opens an account is used. */
final class UseNotes extends OncePerRequestFilter {
  /** Keeps the notes; asked for every request. */
  @FunctionalInterface
  interface Notebook {
    void used(SignedIn who, @Nullable String address, @Nullable String userAgent);
  }

  private final Notebook notebook;

  UseNotes(Notebook notebook) {
    this.notebook = notebook;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getUserPrincipal() instanceof SignedIn who) {
      notebook.used(who, request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
    chain.doFilter(request, response);
  }
}
