package org.chalet.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.chalet.file.FileContents;
import org.chalet.query.rest.Caller;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/attachments/{attachment}} */
@RestController
@Tag(name = "events")
public class AttachmentReads {
  private final AttachmentViews views;
  private final SentFiles sent;

  public AttachmentReads(AttachmentViews views, FileContents contents) {
    this.views = views;
    this.sent = new SentFiles(contents);
  }

  @GetMapping("/api/attachments/{attachment}")
  @Operation(
      operationId = "getAttachedFile",
      summary = "A file that is attached to an event or a task that one may read",
      description = "By the `managedId` that the event tells.")
  @ApiResponse(
      responseCode = "200",
      description = "the bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "`unknown-attachment`", content = @Content)
  public ResponseEntity<Resource> file(@PathVariable String attachment, HttpServletRequest request)
      throws IOException {
    return sent.send(
        views.readable(Caller.of(request), attachment).orElseThrow(SentFiles::unknown));
  }
}
