package org.chalet.server.setup;

import java.util.Locale;
import org.chalet.kernel.rule.Rejected;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How pages are answered: in the reader's language, and kept by nobody. */
final class Pages {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private Pages() {}

  static Html html(MessageSource messages, Locale wanted) {
    return new Html(messages, RegisterPage.language(wanted));
  }

  /** With the time to wait, where there is one. */
  static ResponseEntity<String> answer(Rejected rejected, String page) {
    ResponseEntity<String> plain = answer(rejected.code().status(), page);
    return rejected
        .retryAfter()
        .map(wait ->
            ResponseEntity.status(plain.getStatusCode())
                .headers(plain.getHeaders())
                .header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())))
                .body(page))
        .orElse(plain);
  }

  static ResponseEntity<String> answer(int status, String page) {
    return ResponseEntity.status(HttpStatusCode.valueOf(status))
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(page);
  }
}
