package org.chalet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.chalet.web.session.SessionCookie;

/** Remembers in which area somebody was last, so that the bare address leads there again. */
public final class Places {
  private static final String COOKIE = "chalet-place";
  private static final Set<String> AREAS =
      Set.of("manager", "calendar", "contacts", "history", "profile");

  private Places() {}

  public static String last(HttpServletRequest request) {
    return "/" + SessionCookie.value(request, COOKIE).filter(AREAS::contains).orElse("calendar");
  }

  static void note(HttpServletRequest request, HttpServletResponse response) {
    String area = request.getRequestURI().split("/", 3)[1];
    boolean isNew = SessionCookie.value(request, COOKIE).filter(area::equals).isEmpty();
    if (AREAS.contains(area) && isNew) {
      SessionCookie.set(request, response, COOKIE, area, Duration.ofDays(365), true);
    }
  }
}
