package org.chalet.query.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.chalet.file.FileContents;
import org.chalet.file.NodeId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.StorageQuotas;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people can read about their own drive beside the files in it, which WebDAV serves. */
@RestController
@Tag(name = "files")
public class FileReads {
  private final FileViews views;
  private final FileContents contents;
  private final StorageQuotas quotas;

  public FileReads(FileViews views, FileContents contents, StorageQuotas quotas) {
    this.views = views;
    this.contents = contents;
    this.quotas = quotas;
  }

  /**
   * A drive.
   *
   * @param href where WebDAV serves it
   * @param used bytes of all that lives in it
   * @param quota bytes that may
   */
  @Schema(name = "Drive")
  public record Drive(String id, String href, long used, long quota) {}

  /**
   * Something deleted; a folder stands for all in it.
   *
   * @param parent the folder that it was in
   */
  @Schema(name = "TrashedNode")
  public record Trashed(
      String id, String name, String parent, boolean folder, long size, Instant deleted) {}

  /**
   * Bytes that a file has or had.
   *
   * @param time since when
   */
  @Schema(name = "FileVersion")
  public record Version(String version, long size, String type, Instant time) {}

  @GetMapping("/api/accounts/{account}/drive")
  @Operation(operationId = "getDrive", summary = "How full one's own drive is")
  public Drive drive(HttpServletRequest request, @PathVariable String account) {
    AccountId owner = own(request, account);
    return new Drive(
        NodeId.driveOf(owner).raw(),
        "/dav/files/" + owner.local() + '/',
        views.used(owner),
        quotas.drive());
  }

  @GetMapping("/api/accounts/{account}/trash")
  @Operation(
      operationId = "getTrash",
      summary = "What one deleted and can have back, the newest first")
  public Page<Trashed> trash(
      HttpServletRequest request,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return views
        .trash(own(request, account), PageRequest.of(cursor, limit))
        .map(FileReads::trashed);
  }

  @GetMapping("/api/accounts/{account}/files/{node}/versions")
  @Operation(
      operationId = "getFileVersions",
      summary = "The versions of a file, the newest first; that is the file as it is")
  public Page<Version> versions(
      HttpServletRequest request,
      @PathVariable String account,
      @PathVariable String node,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    NodeId file = owned(own(request, account), node);
    return views
        .versions(file.raw(), PageRequest.of(cursor, limit))
        .map(known ->
            new Version(
                known.content(), known.size(), known.type(), Instant.ofEpochSecond(known.time())));
  }

  @GetMapping("/api/accounts/{account}/files/{node}/versions/{version}")
  @Operation(operationId = "getFileVersion", summary = "The bytes that a file has or had")
  @ApiResponse(
      responseCode = "200",
      description = "the bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "`unknown-version`", content = @Content)
  public ResponseEntity<Resource> version(
      HttpServletRequest request,
      @PathVariable String account,
      @PathVariable String node,
      @PathVariable String version)
      throws IOException {
    AccountId owner = own(request, account);
    NodeId file = owned(owner, node);
    VersionDocument known =
        views.version(file.raw(), version).orElseThrow(FileReads::noSuchVersion);
    var bytes =
        contents
            .open(owner, known.content(), 0, known.size())
            .orElseThrow(FileReads::noSuchVersion);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(known.size())
        .header("Content-Disposition", "attachment")
        .body(new InputStreamResource(bytes));
  }

  private static Rejected noSuchVersion() {
    return new Rejected(ErrorCode.UNKNOWN_VERSION, "there is no such version");
  }

  private static Trashed trashed(FileDocument node) {
    Long at = node.trashed();
    return new Trashed(
        node.id(),
        node.name(),
        node.parent(),
        node.isFolder(),
        node.size(),
        Instant.ofEpochSecond(at == null ? 0 : at));
  }

  private static AccountId own(HttpServletRequest request, String account) {
    AccountId owner = PathIds.account(account);
    if (!owner.equals(Caller.of(request))) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this is another person's drive");
    }
    return owner;
  }

  private NodeId owned(AccountId owner, String segment) {
    NodeId id = PathIds.node(segment);
    return views
        .node(id.raw())
        .filter(node -> node.owner().equals(owner.raw()))
        .map(node -> id)
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_FILE, "there is no such file"));
  }
}
