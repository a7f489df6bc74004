package org.chalet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever tries links that were never sent, on pages. */
class LinkGuessPagesTest extends MailedPages {
  @Test
  void whoGuessesLinksHasToWaitAndIsToldForHowLong() throws Exception {
    HttpResponse<String> page = get("/reset-password?token=guess");
    for (int i = 0; i < 12 && page.statusCode() == 410; i++) {
      page = get((i % 2 == 0 ? "/confirm-login" : "/product-transfer") + "?token=guess" + i);
    }
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(header(page, "Retry-After"))).isPositive();
    assertThat(page.body()).contains("role=\"alert\"");
    String form = form("token", "guess", "password", "battery staple");
    for (String path : Set.of("/confirm-recovery", "/confirm-registration", "/reset-password")) {
      assertThat(get(path + "?token=guess").statusCode()).as(path).isEqualTo(429);
      assertThat(post(path, form).statusCode()).as(path).isEqualTo(429);
    }
  }
}
