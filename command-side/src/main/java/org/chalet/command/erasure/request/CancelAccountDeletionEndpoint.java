package org.chalet.command.erasure.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.CancelAccountDeletion;
import org.chalet.kernel.message.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/accounts/{account}/deletion} */
@RestController
@Tag(name = "accounts")
public final class CancelAccountDeletionEndpoint {
  private final Commands commands;

  public CancelAccountDeletionEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/accounts/{account}/deletion")
  @Write
  @Operation(summary = "Keep one's own account after all")
  @ApiResponse(responseCode = "204", description = "it stays")
  @ApiResponse(responseCode = "403", description = "`forbidden`: another person's account")
  @ApiResponse(responseCode = "409", description = "`deletion-not-requested`")
  ResponseEntity<Void> handle(@PathVariable String account, HttpServletRequest request) {
    CancelAccountDeletion command = new CancelAccountDeletion(Fields.account(account));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
