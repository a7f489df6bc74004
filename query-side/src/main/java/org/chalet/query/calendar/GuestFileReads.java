package org.chalet.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.chalet.file.FileContents;
import org.chalet.scheduling.GuestLinks;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of meetings for those who are invited by mail. */
@RestController
@Tag(name = "calendars")
public class GuestFileReads {
  private final AttachmentViews views;
  private final SentFiles sent;
  private final GuestLinks links;

  public GuestFileReads(AttachmentViews views, FileContents contents, GuestLinks links) {
    this.views = views;
    this.sent = new SentFiles(contents);
    this.links = links;
  }

  @GetMapping("/api/guest-files/{attachment}/{token}/{name}")
  @Operation(
      operationId = "getGuestFile",
      summary = "A file attached to a meeting, by the link in the invitation",
      description =
          "Good as long as the meeting has the file and the guest. The name is for people alone.")
  @SecurityRequirements
  @ApiResponse(
      responseCode = "200",
      description = "the bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "`unknown-attachment`", content = @Content)
  public ResponseEntity<Resource> file(
      @PathVariable String attachment, @PathVariable String token, @PathVariable String name)
      throws IOException {
    AttachmentDocument file =
        views
            .ofGuest(attachment, guest -> links.admits(attachment, token, guest))
            .orElseThrow(SentFiles::unknown);
    return sent.send(file);
  }
}
