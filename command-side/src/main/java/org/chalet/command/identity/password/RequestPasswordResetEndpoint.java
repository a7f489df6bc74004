package org.chalet.command.identity.password;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/password-resets} */
@RestController
@Tag(name = "accounts")
public final class RequestPasswordResetEndpoint {
  private final PasswordResets resets;

  public RequestPasswordResetEndpoint(PasswordResets resets) {
    this.resets = resets;
  }

  /**
   * @param login account id or e-mail
   */
  @Schema(name = "RequestPasswordResetBody")
  record Body(@Nullable String login) {}

  @PostMapping("/api/password-resets")
  @SecurityRequirements
  @Write
  @Operation(
      summary = "Ask for a link by which another password can be chosen",
      description = "The answer is the same whether there is such an account or not")
  @ApiResponse(
      responseCode = "202",
      description =
          "where there is such an account, a mail is on its way to its recovery address, or to its"
              + " login where it has none")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> handle(@RequestBody Body body, HttpServletRequest request) {
    resets.request(Fields.required("login", body.login()), request.getRemoteAddr());
    return ResponseEntity.accepted().build();
  }
}
