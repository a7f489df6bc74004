package org.chalet.command.file.restore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.file.FileWritten;
import org.chalet.file.RestoreVersion;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/accounts/{account}/files/{node}/versions/{version}/restore} */
@RestController
@Tag(name = "files")
public final class RestoreVersionEndpoint {
  private final Commands commands;

  public RestoreVersionEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/accounts/{account}/files/{node}/versions/{version}/restore")
  @Write
  @Operation(
      operationId = "restoreVersion",
      summary = "Give a file the bytes that it had once; those that it has become a version")
  @ApiResponse(responseCode = "204", description = "the file has them; ETag is that of the file")
  @ApiResponse(responseCode = "403", description = "`forbidden`: another person's drive")
  @ApiResponse(responseCode = "404", description = "`unknown-file`, `unknown-version`")
  @ApiResponse(responseCode = "507", description = "`quota-exceeded`")
  ResponseEntity<Void> handle(
      @PathVariable String account,
      @PathVariable String node,
      @PathVariable String version,
      HttpServletRequest request) {
    RestoreVersion command =
        new RestoreVersion(Fields.account(account), Fields.node(node), version);
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.of(receipt, HttpStatus.NO_CONTENT)
        .eTag(receipt.as(FileWritten.class).etag())
        .build();
  }
}
