package org.chalet.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Where DAV is spoken: below {@code /dav}, at the well-known addresses, and at the root. The
 * address as the client wrote it and the servlet that the container chose must agree, or detours
 * like {@code /dav/..;/other} would slip past the rules of the place that they lead to.
 */
final class DavPaths {
  private static final String HOME = "/dav";
  private static final String ROOT = "/";
  private static final Set<String> WELL_KNOWN =
      Set.of("/.well-known/caldav", "/.well-known/carddav");

  private DavPaths() {}

  static boolean matches(HttpServletRequest request) {
    String written = request.getRequestURI();
    String chosen = request.getServletPath();
    return switch (chosen) {
      case HOME -> written.equals(HOME) || written.startsWith(HOME + ROOT);
      case "" -> written.equals(ROOT);
      default ->
          WELL_KNOWN.contains(chosen) && (written.equals(chosen) || written.equals(chosen + ROOT));
    };
  }

  /** Whether the container leads to DAV though the address says something else. */
  static boolean isDetour(HttpServletRequest request) {
    String chosen = request.getServletPath();
    return (chosen.equals(HOME) || WELL_KNOWN.contains(chosen)) && !matches(request);
  }
}
