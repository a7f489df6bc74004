package org.chalet.command.history.undo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.trail.Trail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/undo}, and what came of it. */
@RestController
@Tag(name = "History")
public final class UndoEndpoint {
  static final String UNDOS = "/api/undos";

  private final Undoing undoing;

  public UndoEndpoint(Undoing undoing) {
    this.undoing = undoing;
  }

  @PostMapping("/api/undo")
  @Write
  @Operation(
      operationId = "undo",
      summary = "Take back what a command, one's client or one's import did",
      description =
          "Every object that it touched in calendars and address books becomes what it was before,"
              + " and nobody is told. Names, roles, access, settings, shares, merges, rooms, members of"
              + " teams and deleted collections become what they were by the ordinary command for it,"
              + " if the caller may send it; collections, teams, products and invitations that were"
              + " made go where nothing else happened to them since. What has no opposite is refused"
              + " as `not-undoable`. Of a command, the caller's own deeds and those in the"
              + " caller's own collections are meant. Objects that something else changed later"
              + " stay as they are, unless `conflicts` says `overwrite`. Goes on in the background,"
              + " and can be taken back itself by its `command`. One at a time")
  @ApiResponse(responseCode = "200", description = "what would be, for a dry run")
  @ApiResponse(
      responseCode = "202",
      description = "begun; Location says where to ask how far it is")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "404", description = "`nothing-to-undo`")
  @ApiResponse(responseCode = "409", description = "`undo-running`")
  @ApiResponse(responseCode = "413", description = "`too-large`: more than 100,000 objects")
  @ApiResponse(responseCode = "503", description = "`storage-unavailable`: not told yet; try again")
  ResponseEntity<UndoAnswer> undo(@RequestBody UndoBody body, HttpServletRequest request) {
    Trail trail = Trails.of(request);
    boolean overwrites = body.overwrites();
    Plan plan =
        undoing.plan(
            trail.actor(),
            overwrites,
            taking -> body.select(undoing.deeds(), trail.actor(), taking));
    if (Boolean.TRUE.equals(body.dryRun())) {
      return ResponseEntity.ok(UndoAnswer.planned(plan, overwrites));
    }
    Undo begun = undoing.begin(plan, trail);
    return ResponseEntity.accepted()
        .location(URI.create(UNDOS + '/' + begun.id()))
        .body(UndoAnswer.begun(begun, plan, overwrites));
  }

  @GetMapping(UNDOS)
  @Operation(
      operationId = "getUndos",
      summary = "What one took back within the last month, the newest first")
  List<UndoAnswer> all(HttpServletRequest request) {
    return undoing.all(Trails.of(request).actor()).stream()
        .map(undo -> UndoAnswer.of(undo, List.of()))
        .toList();
  }

  @GetMapping(UNDOS + "/{id}")
  @Operation(operationId = "getUndo", summary = "How far an undo of one's own is")
  @ApiResponse(responseCode = "404", description = "`unknown-undo`")
  UndoAnswer one(@PathVariable String id, HttpServletRequest request) {
    Undo undo = undoing.one(Trails.of(request).actor(), id);
    return UndoAnswer.of(undo, undoing.refusals(undo, UndoAnswer.SHOWN));
  }
}
