package org.chalet.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalet.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads to the sign-in, and from there back. */
public final class ToSignIn implements AuthenticationEntryPoint {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    lead(request, response);
  }

  /** A part of a page leads the whole page there (htmx). */
  public static void lead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean isPart = request.getHeader("HX-Request") != null;
    @Nullable String query = request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    String there = Api.path("/login?to={to}", isPart ? null : here);
    if (isPart) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("HX-Redirect", there);
    } else {
      response.sendRedirect(there);
    }
  }
}
