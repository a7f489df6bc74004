package org.chalet.command.contact.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.ConflictChoice;
import org.chalet.contact.SeparatedCards;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/merges/{merge}/undo} */
@RestController
@Tag(name = "address-books")
public final class UndoMergeEndpoint {
  private final Commands commands;

  public UndoMergeEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param conflicts `keep-later` or `as-before`: what becomes of values that came with the merge
   *     and were changed since
   * @param dryRun whether to answer what would be, and leave all as it is
   */
  @Schema(name = "UndoMergeBody")
  record Body(@Nullable String conflicts, @Nullable Boolean dryRun) {}

  @PostMapping("/api/merges/{merge}/undo")
  @Write
  @Operation(
      summary = "Take a merge back: what it absorbed is there again, later changes stay",
      description =
          "A value that came with the merge and was changed since is a conflict; without"
              + " `conflicts`, the request is refused then. Cards come back under other names and"
              + " UIDs where others have theirs by now.")
  @ApiResponse(responseCode = "200", description = "the cards as they are, or would be")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-merge`, `unknown-collection`")
  @ApiResponse(
      responseCode = "409",
      description = "`merge-already-undone`, `undo-conflicts`, `card-uid-taken`")
  ResponseEntity<SeparatedCards> handle(
      @PathVariable String merge,
      @RequestBody(required = false) @Nullable Body body,
      HttpServletRequest request) {
    Body asked = body == null ? new Body(null, null) : body;
    String conflicts = asked.conflicts();
    UndoMerge command =
        new UndoMerge(
            Fields.merge(merge),
            conflicts == null ? null : ConflictChoice.of(conflicts),
            Boolean.TRUE.equals(asked.dryRun()));
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.of(receipt, HttpStatus.OK).body(receipt.as(SeparatedCards.class));
  }
}
