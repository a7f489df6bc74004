package org.chalet.server.security;

import jakarta.servlet.http.HttpServletRequest;

/** Where DAV is spoken: below {@code /dav}, at the well-known addresses, and at the root. */
final class DavPaths {
  private DavPaths() {}

  static boolean matches(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/dav/")
        || path.equals("/dav")
        || path.startsWith("/.well-known/")
        || path.equals("/");
  }
}
