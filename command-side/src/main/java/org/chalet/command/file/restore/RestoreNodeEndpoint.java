package org.chalet.command.file.restore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.file.NodeId;
import org.chalet.file.RestoreNode;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/accounts/{account}/trash/{node}/restore} */
@RestController
@Tag(name = "files")
public final class RestoreNodeEndpoint {
  private final Commands commands;

  public RestoreNodeEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param parent the folder, or the drive, to bring it back to; where it was if absent
   * @param name what to call it; its own name if absent
   */
  @Schema(name = "RestoreNodeBody")
  record Body(@Nullable String parent, @Nullable String name) {}

  @PostMapping("/api/accounts/{account}/trash/{node}/restore")
  @Write
  @Operation(
      operationId = "restoreNode",
      summary = "Bring back a deleted file, or a deleted folder with all that was in it")
  @ApiResponse(responseCode = "204", description = "it is there again")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: another person's drive")
  @ApiResponse(responseCode = "404", description = "`unknown-file`")
  @ApiResponse(
      responseCode = "409",
      description =
          "`not-in-trash`; `name-taken`: something else is there by now; `parent-missing`: the"
              + " folder that it was in is not there")
  @ApiResponse(responseCode = "507", description = "`quota-exceeded`")
  ResponseEntity<Void> handle(
      @PathVariable String account,
      @PathVariable String node,
      @RequestBody Body body,
      HttpServletRequest request) {
    String parent = body.parent();
    String name = body.name();
    RestoreNode command =
        new RestoreNode(
            Fields.account(account),
            Fields.node(node),
            parent == null ? null : new NodeId(parent),
            name == null ? null : new ResourceName(name));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
