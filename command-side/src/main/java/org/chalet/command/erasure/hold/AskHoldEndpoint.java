package org.chalet.command.erasure.hold;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.hold.AskHold;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.HoldId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/legal-holds} */
@RestController
@Tag(name = "legal holds")
public final class AskHoldEndpoint {
  private final Commands commands;

  public AskHoldEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Schema(name = "LegalHoldBody")
  record Body(@Nullable String account) {}

  @Schema(name = "LegalHoldAsked")
  record Asked(String id) {}

  @PostMapping("/api/organizations/{organization}/legal-holds")
  @Write
  @Operation(
      operationId = "askLegalHold",
      summary = "Ask to keep a user's account from being erased; another manager has to confirm",
      description =
          "What was not confirmed within seven days is over. One of both is a legal representative,"
              + " and neither is the person concerned.")
  @ApiResponse(responseCode = "201", description = "asked")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `legal-hold-needs-two`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  @ApiResponse(
      responseCode = "409",
      description = "`legal-hold-exists` for this account, `too-many-legal-holds`")
  ResponseEntity<Asked> ask(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    HoldId hold = HoldId.ofLocal(Secrets.letters());
    AskHold command =
        new AskHold(
            Fields.organization(organization),
            hold,
            Fields.account(Fields.required("account", body.account())));
    Receipt receipt = commands.send(command, Trails.of(request));
    String location =
        "/api/organizations/" + command.organization().local() + "/legal-holds/" + hold.local();
    return Answers.created(receipt, location, new Asked(hold.raw()));
  }
}
