package org.chalet.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Strict, but for DAV: any method, and names of resources as clients choose them. What could leave
 * a collection stays refused everywhere: encoded slashes and backslashes, dot segments, NUL.
 */
final class Firewall implements HttpFirewall {
  private final StrictHttpFirewall strict = new StrictHttpFirewall();
  private final StrictHttpFirewall dav = new StrictHttpFirewall();

  Firewall() {
    dav.setUnsafeAllowAnyHttpMethod(true);
    dav.setAllowUrlEncodedPercent(true);
    dav.setAllowUrlEncodedPeriod(true);
    dav.setAllowSemicolon(true);
    dav.setAllowedHeaderValues(value -> true);
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    return (DavPaths.matches(request) ? dav : strict).getFirewalledRequest(request);
  }

  @Override
  public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
    return strict.getFirewalledResponse(response);
  }
}
