package org.chalet.command.organization.user;

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
import org.chalet.organization.ChangeUserRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/organizations/{organization}/users/{account}/role} */
@RestController
@Tag(name = "users")
public final class ChangeUserRoleEndpoint {
  private final Commands commands;

  public ChangeUserRoleEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Schema(name = "ChangeUserRoleBody")
  record Body(
      @Schema(
              allowableValues = {
                "legal-representative",
                "administrator",
                "collaborator",
                "external"
              })
          @Nullable String role) {}

  @PutMapping("/api/organizations/{organization}/users/{account}/role")
  @Write
  @IfMatch
  @Operation(summary = "Give a user another role")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: no such role")
  @ApiResponse(
      responseCode = "403",
      description = "`managing-users-needs-administrator`, `only-legal-representative-appoints`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  @ApiResponse(responseCode = "409", description = "`last-legal-representative`")
  @ApiResponse(responseCode = "422", description = "`external-cannot-represent`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String account,
      @RequestBody Body body,
      HttpServletRequest request) {
    ChangeUserRole command =
        new ChangeUserRole(
            Fields.organization(organization),
            Fields.account(account),
            Role.of(Fields.required("role", body.role())));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
