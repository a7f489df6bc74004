package org.chalet.command.organization.detail;

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
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.OpenOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations} */
@RestController
@Tag(name = "organizations")
public final class OpenOrganizationEndpoint {
  private final Commands commands;

  public OpenOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Schema(name = "OpenOrganizationBody")
  record Body(@Nullable String name) {}

  @Schema(name = "OpenOrganizationOpened")
  record Opened(String id) {}

  @PostMapping("/api/organizations")
  @Write
  @Operation(summary = "Open a further organization; you are its legal representative")
  @ApiResponse(responseCode = "201", description = "opened; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "409", description = "`too-many-organizations`")
  ResponseEntity<Opened> handle(@RequestBody Body body, HttpServletRequest request) {
    OrganizationId id = OrganizationId.ofLocal(Secrets.letters());
    String name = Fields.required("name", body.name());
    Receipt receipt = commands.send(new OpenOrganization(id, name), Trails.of(request));
    return Answers.createdVersion(
        receipt, "/api/organizations/" + id.local(), new Opened(id.raw()));
  }
}
