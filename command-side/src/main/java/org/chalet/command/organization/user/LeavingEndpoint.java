package org.chalet.command.organization.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.StateReader;
import org.chalet.command.organization.Leaving;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/organizations/{organization}/leaving} */
@RestController
@Tag(name = "users")
public final class LeavingEndpoint {
  private final Leaving leaving;

  public LeavingEndpoint(StateReader states) {
    this.leaving = new Leaving(states);
  }

  /**
   * @param code token, as the refusal would have it
   */
  @Schema(name = "LeavingBlock")
  record Block(String code, String detail) {}

  @Schema(name = "Leaving")
  record Answer(boolean possible, List<Block> blocks) {}

  @GetMapping("/api/organizations/{organization}/leaving")
  @Operation(
      operationId = "getLeaving",
      summary = "Whether you may leave the organization, and what keeps you from it")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  Answer leaving(@PathVariable String organization, HttpServletRequest request) {
    List<Block> blocks =
        leaving
            .blocks(Fields.organization(organization), Trails.signedIn(request).account())
            .stream()
            .map(block -> new Block(block.code().token(), block.detail()))
            .toList();
    return new Answer(blocks.isEmpty(), blocks);
  }
}
