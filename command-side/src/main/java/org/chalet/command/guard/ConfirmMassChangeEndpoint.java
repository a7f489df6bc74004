package org.chalet.command.guard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.guard.MassChangeId;
import org.chalet.guard.SettleMassChange;
import org.chalet.kernel.message.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/mass-changes/{change}/confirm} */
@RestController
@Tag(name = "History")
public final class ConfirmMassChangeEndpoint {
  private final Commands commands;

  public ConfirmMassChangeEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/mass-changes/{change}/confirm")
  @Write
  @Operation(
      operationId = "confirmMassChange",
      summary = "Say that a mass change was meant; a client that was held goes on")
  @ApiResponse(responseCode = "204", description = "settled")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for the owner of the collection")
  @ApiResponse(responseCode = "404", description = "`unknown-mass-change`, `unknown-collection`")
  ResponseEntity<Void> handle(@PathVariable String change, HttpServletRequest request) {
    var command = new SettleMassChange(MassChangeId.of(change), false);
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
