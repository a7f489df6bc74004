package org.chalet.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What is answered to requests that get no further than security. */
final class Rejections
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
  /** What the firewall lets through where no DAV is spoken. */
  private static final List<String> METHODS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer realm=\"Chalet\"");
    Problems.write(response, ErrorCode.NOT_SIGNED_IN, "this needs a valid bearer token");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    Problems.write(response, ErrorCode.FORBIDDEN, "this is not open to you");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
      throws IOException {
    if (METHODS.contains(request.getMethod())) {
      Problems.write(response, ErrorCode.MALFORMED, "the address or a header is malformed");
    } else {
      response.setHeader("Allow", String.join(", ", METHODS));
      Problems.write(response, ErrorCode.METHOD_NOT_ALLOWED, "this is done below /dav alone");
    }
  }
}
