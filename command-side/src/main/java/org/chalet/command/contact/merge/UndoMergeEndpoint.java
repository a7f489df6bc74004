package org.chalet.command.contact.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.message.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/merges/{merge}/undo} */
@RestController
@Tag(name = "address-books")
public final class UndoMergeEndpoint {
  private final Commands commands;

  public UndoMergeEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/merges/{merge}/undo")
  @Write
  @Operation(
      summary =
          "Take a merge back: the reference card is as it was, its duplicates are there again")
  @ApiResponse(responseCode = "204", description = "taken back")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-merge`, `unknown-collection`")
  @ApiResponse(
      responseCode = "409",
      description = "`merge-already-undone`, `merged-card-changed`, `card-uid-taken`")
  ResponseEntity<Void> handle(@PathVariable String merge, HttpServletRequest request) {
    UndoMerge command = new UndoMerge(Fields.merge(merge));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
