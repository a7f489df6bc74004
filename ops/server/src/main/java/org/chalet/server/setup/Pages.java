package org.chalet.server.setup;

import java.util.Locale;
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

  static ResponseEntity<String> answer(int status, String page) {
    return ResponseEntity.status(HttpStatusCode.valueOf(status))
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(page);
  }
}
