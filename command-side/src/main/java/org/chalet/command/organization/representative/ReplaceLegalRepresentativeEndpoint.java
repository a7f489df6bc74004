package org.chalet.command.organization.representative;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/legal-representative-replacement} */
@RestController
@Tag(name = "users")
public final class ReplaceLegalRepresentativeEndpoint {
  private final Commands commands;

  public ReplaceLegalRepresentativeEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param successor a user of the organization, but no external one
   * @param formerRole what the former one becomes; absent to remove them
   */
  @Schema(name = "ReplaceLegalRepresentativeBody")
  record Body(@Nullable String former, @Nullable String successor, @Nullable String formerRole) {}

  @PostMapping("/api/organizations/{organization}/legal-representative-replacement")
  @Write
  @IfMatch
  @Operation(
      summary =
          "Appoint a successor and end the office of the former legal representative, at once")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: nobody succeeds themselves")
  @ApiResponse(
      responseCode = "403",
      description = "`managing-users-needs-administrator`, `only-legal-representative-appoints`")
  @ApiResponse(
      responseCode = "404",
      description =
          "`unknown-organization`; `not-a-member`: the former one or the successor has not joined")
  @ApiResponse(responseCode = "422", description = "`external-cannot-represent`")
  ResponseEntity<Void> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    ReplaceLegalRepresentative command =
        new ReplaceLegalRepresentative(
            Fields.organization(organization),
            Fields.account(Fields.required("former", body.former())),
            Fields.account(Fields.required("successor", body.successor())),
            body.formerRole() == null ? null : Role.of(body.formerRole()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
