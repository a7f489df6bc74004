package org.chalet.command.identity.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.chalet.command.identity.Sessions;
import org.chalet.command.rest.ShownOnce;
import org.chalet.kernel.value.AccountId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What whoever signed in gets.
 *
 * @param token to send as {@code Authorization: Bearer}; shown once
 */
@Schema(name = "SessionOpened")
public record SessionOpened(String token, String session, String account, Instant expires) {
  public static ResponseEntity<SessionOpened> answer(
      Sessions.Opened opened, AccountId account, HttpServletRequest request) {
    ShownOnce.mark(request, opened.token());
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Cache-Control", "no-store")
        .body(new SessionOpened(opened.token(), opened.session(), account.raw(), opened.expires()));
  }

  @Override
  public String toString() {
    return "SessionOpened[" + session + "]";
  }
}
