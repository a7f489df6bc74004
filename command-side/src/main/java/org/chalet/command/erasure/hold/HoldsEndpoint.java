package org.chalet.command.erasure.hold;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.chalet.command.StateReader;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/organizations/{organization}/legal-holds} */
@RestController
@Tag(name = "legal holds")
public final class HoldsEndpoint {
  private final StateReader states;
  private final InstantSource clock;

  public HoldsEndpoint(StateReader states, InstantSource clock) {
    this.states = states;
    this.clock = clock;
  }

  @Schema(name = "LegalHolds")
  record Answer(List<HoldList.Line> holds) {}

  @GetMapping("/api/organizations/{organization}/legal-holds")
  @Operation(
      operationId = "getLegalHolds",
      summary = "Which accounts are kept from being erased, but for one's own, and what is asked")
  @ApiResponse(responseCode = "200", description = "by hold")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for managers")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`")
  Answer holds(@PathVariable String organization, HttpServletRequest request) {
    String reader = Trails.signedIn(request).account().raw();
    return new Answer(
        HoldList.of(Fields.organization(organization), states, clock.instant()).stream()
            .filter(hold -> !hold.account().equals(reader))
            .toList());
  }
}
