package org.chalet.command.history.undo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.guard.MassChangeId;
import org.chalet.kernel.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/mass-changes/{change}/undo} */
@RestController
@Tag(name = "History")
public final class UndoMassChangeEndpoint {
  private final MassChangeUndo undo;

  public UndoMassChangeEndpoint(MassChangeUndo undo) {
    this.undo = undo;
  }

  /**
   * How.
   *
   * @param dryRun whether to answer what would be, and leave all as it is
   * @param conflicts `skip` (as without) or `overwrite`, as with any undo
   */
  record MassChangeUndoBody(@Nullable Boolean dryRun, @Nullable String conflicts) {
    boolean overwrites() {
      return new UndoBody(null, null, null, dryRun, conflicts).overwrites();
    }
  }

  @PostMapping("/api/mass-changes/{change}/undo")
  @Write
  @Operation(
      operationId = "undoMassChange",
      summary = "Take back all that the client did in the collection since the mass change began",
      description = "Nobody is told; a client that was held goes on")
  @ApiResponse(responseCode = "200", description = "what would be, for a dry run")
  @ApiResponse(
      responseCode = "202",
      description = "begun; Location says where to ask how far it is")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "404", description = "`unknown-mass-change`, `nothing-to-undo`")
  @ApiResponse(responseCode = "409", description = "`undo-running`")
  @ApiResponse(responseCode = "413", description = "`too-large`")
  ResponseEntity<UndoAnswer> handle(
      @PathVariable String change,
      @RequestBody MassChangeUndoBody body,
      HttpServletRequest request) {
    Trail trail = Trails.of(request);
    MassChangeId id = MassChangeId.of(change);
    if (Boolean.TRUE.equals(body.dryRun())) {
      return ResponseEntity.ok(undo.look(id, trail.actor(), body.overwrites()));
    }
    UndoAnswer begun = undo.begin(id, trail, body.overwrites());
    return ResponseEntity.accepted()
        .location(URI.create(UndoEndpoint.UNDOS + '/' + begun.id()))
        .body(begun);
  }
}
