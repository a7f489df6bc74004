package org.chalet.command.identity.apppassword;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.RevokeAppPasswords;
import org.chalet.kernel.message.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/accounts/{account}/app-passwords} */
@RestController
@Tag(name = "accounts")
public final class RevokeAppPasswordsEndpoint {
  private final Commands commands;

  public RevokeAppPasswordsEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/accounts/{account}/app-passwords")
  @Write
  @Operation(summary = "Revoke all app passwords at once")
  @ApiResponse(responseCode = "204", description = "none opens anything any more")
  @ApiResponse(responseCode = "403", description = "`forbidden`: another person's account")
  ResponseEntity<Void> handle(@PathVariable String account, HttpServletRequest request) {
    RevokeAppPasswords command = new RevokeAppPasswords(Fields.account(account));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
