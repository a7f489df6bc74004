package org.chalet.web.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from one of our own pages: browsers say so (Fetch Metadata, or {@code
 * Origin} before there was that), and no other site can make them lie.
 */
public final class SameOrigin {
  private SameOrigin() {}

  public static boolean isSaid(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    @Nullable String origin = request.getHeader("Origin");
    return origin != null && origin.equals(ownOrigin(request));
  }

  private static String ownOrigin(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }
}
