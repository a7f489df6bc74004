package org.chalet.command.calendar.attachment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.AttachmentFile;
import org.chalet.calendar.AttachmentIntake;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PrepareAttachment;
import org.chalet.calendar.RemoveAttachment;
import org.chalet.calendar.ReplaceAttachment;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calendars/{calendar}/objects/{name}/attachments}: the same files as over CalDAV. */
@RestController
@Tag(name = "events")
public final class AttachmentEndpoint {
  private static final String PATH = "/api/calendars/{calendar}/objects/{name}/attachments";
  private static final Pattern FILES =
      Pattern.compile("/api/calendars/[^/]+/objects/[^/]+/attachments(?:/[^/]+)?");
  private static final String FILE_NAME = "What people call it";
  private static final String INSTANCE =
      "The original start of an instance of a series; `M` for the series without those that were"
          + " changed. All of them when absent";

  private final Commands commands;
  private final AttachmentIntake intake;

  public AttachmentEndpoint(Commands commands, AttachmentIntake intake) {
    this.commands = commands;
    this.intake = intake;
  }

  /** Whether the body of a request is a file to be attached. */
  public static boolean takes(HttpServletRequest request) {
    return FILES.matcher(request.getRequestURI()).matches();
  }

  @PostMapping(PATH)
  @Write
  @IfMatch
  @Operation(
      operationId = "attachFile",
      summary = "Attach the file in the body to an event or a task",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "at most 25 MB",
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(responseCode = "201", description = "attached")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "403",
      description =
          "`forbidden`, `invalid-instance`, `attachment-too-large`, `too-many-attachments`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(
      responseCode = "413",
      description = "`too-large`: above 8 MB with an `Idempotency-Key`")
  @ApiResponse(responseCode = "507", description = "`quota-exceeded`")
  ResponseEntity<AttachedFile> attach(
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = FILE_NAME) @RequestParam(defaultValue = "") String fileName,
      @Parameter(description = INSTANCE) @RequestParam(required = false)
          @Nullable List<String> instance,
      HttpServletRequest request)
      throws IOException {
    CalendarId id = Fields.calendar(calendar);
    List<String> instances = instance == null ? List.of() : instance;
    return take(
        id,
        fileName,
        request,
        file ->
            new AddAttachment(
                id, new ResourceName(name), instances, file, Preconditions.of(request)));
  }

  @PutMapping(PATH + "/{attachment}")
  @Write
  @IfMatch
  @Operation(
      operationId = "replaceAttachedFile",
      summary = "Put the file in the body in the place of an attached one, which history keeps",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "at most 25 MB",
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(responseCode = "201", description = "attached, under an id of its own")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`, `invalid-managed-id`, `attachment-too-large`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(
      responseCode = "413",
      description = "`too-large`: above 8 MB with an `Idempotency-Key`")
  @ApiResponse(responseCode = "507", description = "`quota-exceeded`")
  ResponseEntity<AttachedFile> replace(
      @PathVariable String calendar,
      @PathVariable String name,
      @PathVariable String attachment,
      @Parameter(description = FILE_NAME) @RequestParam(defaultValue = "") String fileName,
      HttpServletRequest request)
      throws IOException {
    CalendarId id = Fields.calendar(calendar);
    return take(
        id,
        fileName,
        request,
        file ->
            new ReplaceAttachment(
                id, new ResourceName(name), attachment, file, Preconditions.of(request)));
  }

  @DeleteMapping(PATH + "/{attachment}")
  @Write
  @IfMatch
  @Operation(operationId = "detachFile", summary = "Detach a file; history keeps it")
  @ApiResponse(responseCode = "204", description = "detached")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`, `invalid-managed-id`, `invalid-instance`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<Void> detach(
      @PathVariable String calendar,
      @PathVariable String name,
      @PathVariable String attachment,
      @Parameter(description = INSTANCE) @RequestParam(required = false)
          @Nullable List<String> instance,
      HttpServletRequest request) {
    RemoveAttachment command =
        new RemoveAttachment(
            Fields.calendar(calendar),
            new ResourceName(name),
            instance == null ? List.of() : instance,
            attachment,
            Preconditions.of(request));
    return Answers.done(commands.send(command, Trails.of(request)));
  }

  private ResponseEntity<AttachedFile> take(
      CalendarId calendar,
      String fileName,
      HttpServletRequest request,
      Function<AttachmentFile, Command> attach)
      throws IOException {
    AccountId keeper =
        commands.send(new PrepareAttachment(calendar), Trails.of(request)).as(AccountId.class);
    var arriving =
        new AttachmentIntake.Arriving(
            request.getInputStream(),
            request.getContentLengthLong(),
            fileName,
            request.getContentType());
    return intake.take(
        keeper,
        arriving,
        file -> attached(commands.send(attach.apply(file), Trails.of(request)), file));
  }

  private static ResponseEntity<AttachedFile> attached(Receipt receipt, AttachmentFile file) {
    ObjectStored stored = receipt.as(ObjectStored.class);
    return Answers.of(receipt, HttpStatus.CREATED)
        .eTag(stored.etag())
        .body(
            new AttachedFile(
                file.id(),
                file.name(),
                file.content().type(),
                file.content().size(),
                stored.etag()));
  }
}
