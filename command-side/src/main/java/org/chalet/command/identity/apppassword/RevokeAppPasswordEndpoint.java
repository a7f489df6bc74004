package org.chalet.command.identity.apppassword;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.RevokeAppPassword;
import org.chalet.kernel.message.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/accounts/{account}/app-passwords/{appPassword}} */
@RestController
@Tag(name = "accounts")
public final class RevokeAppPasswordEndpoint {
  private final Commands commands;

  public RevokeAppPasswordEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/accounts/{account}/app-passwords/{appPassword}")
  @Write
  @Operation(summary = "Revoke an app password")
  @ApiResponse(responseCode = "204", description = "it opens nothing any more")
  @ApiResponse(responseCode = "403", description = "`forbidden`: another person's account")
  @ApiResponse(responseCode = "404", description = "`unknown-app-password`")
  ResponseEntity<Void> handle(
      @PathVariable String account, @PathVariable String appPassword, HttpServletRequest request) {
    RevokeAppPassword command =
        new RevokeAppPassword(Fields.account(account), Fields.appPassword(appPassword));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
