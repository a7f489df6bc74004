package org.chalet.command.identity.twofactor;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.rest.ShownOnce;
import org.springframework.http.ResponseEntity;

/**
 * Ten codes to print.
 *
 * @param recoveryCodes each good once in place of an authenticator app; shown once
 */
@Schema(name = "RecoveryCodes")
record RecoveryCodesShown(List<String> recoveryCodes) {
  static ResponseEntity<RecoveryCodesShown> answer(
      List<String> codes, ResponseEntity.BodyBuilder answer, HttpServletRequest request) {
    codes.forEach(code -> ShownOnce.mark(request, code));
    return answer.header("Cache-Control", "no-store").body(new RecoveryCodesShown(codes));
  }

  @Override
  public String toString() {
    return "RecoveryCodesShown";
  }
}
