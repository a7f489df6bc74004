package org.chalet.command.erasure.hold;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.hold.AskHoldLift;
import org.chalet.hold.ConfirmHold;
import org.chalet.hold.ConfirmHoldLift;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.OrganizationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/legal-holds/{hold}/…} */
@RestController
@Tag(name = "legal holds")
public final class HoldEndpoint {
  private final Commands commands;

  public HoldEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/organizations/{organization}/legal-holds/{hold}/confirm")
  @Write
  @Operation(
      operationId = "confirmLegalHold",
      summary = "Set a legal hold that another manager asked for")
  @ApiResponse(responseCode = "204", description = "the account is kept until the hold is lifted")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `legal-hold-needs-two`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-legal-hold`")
  @ApiResponse(responseCode = "409", description = "`legal-hold-not-asked`")
  ResponseEntity<Void> confirm(
      @PathVariable String organization, @PathVariable String hold, HttpServletRequest request) {
    return send(organization, hold, request, ConfirmHold::new);
  }

  @PostMapping("/api/organizations/{organization}/legal-holds/{hold}/lift")
  @Write
  @Operation(
      operationId = "askLegalHoldLift",
      summary = "Ask to lift a legal hold; another manager has to confirm within seven days")
  @ApiResponse(responseCode = "204", description = "asked")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `legal-hold-needs-two`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-legal-hold`")
  @ApiResponse(responseCode = "409", description = "`legal-hold-not-asked`: it is not set")
  ResponseEntity<Void> lift(
      @PathVariable String organization, @PathVariable String hold, HttpServletRequest request) {
    return send(organization, hold, request, AskHoldLift::new);
  }

  @PostMapping("/api/organizations/{organization}/legal-holds/{hold}/confirm-lift")
  @Write
  @Operation(
      operationId = "confirmLegalHoldLift",
      summary = "Lift a legal hold, as another manager asked")
  @ApiResponse(responseCode = "204", description = "this hold keeps nothing any more")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `legal-hold-needs-two`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-legal-hold`")
  @ApiResponse(responseCode = "409", description = "`legal-hold-not-asked`")
  ResponseEntity<Void> confirmLift(
      @PathVariable String organization, @PathVariable String hold, HttpServletRequest request) {
    return send(organization, hold, request, ConfirmHoldLift::new);
  }

  private ResponseEntity<Void> send(
      String organization,
      String hold,
      HttpServletRequest request,
      BiFunction<OrganizationId, HoldId, Command> command) {
    return Answers.done(
        commands.send(
            command.apply(Fields.organization(organization), Fields.hold(hold)),
            Trails.of(request)));
  }
}
