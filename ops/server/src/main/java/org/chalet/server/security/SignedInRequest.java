package org.chalet.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request whose sender is proven. */
final class SignedInRequest extends HttpServletRequestWrapper {
  private final Principal sender;
  private final String scheme;

  SignedInRequest(HttpServletRequest request, Principal sender, String scheme) {
    super(request);
    this.sender = sender;
    this.scheme = scheme;
  }

  @Override
  public Principal getUserPrincipal() {
    return sender;
  }

  @Override
  public String getRemoteUser() {
    return sender.getName();
  }

  @Override
  public @Nullable String getAuthType() {
    return scheme;
  }
}
