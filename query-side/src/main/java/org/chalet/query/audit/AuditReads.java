package org.chalet.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells those whose history it is who looked at it. */
@RestController
@Tag(name = "History")
public class AuditReads {
  private final Reads reads;

  public AuditReads(Reads reads) {
    this.reads = reads;
  }

  @GetMapping("/api/me/reads")
  @Operation(
      operationId = "getMyReads",
      summary = "Who looked at the past of one's collections, and when; the newest first")
  public Page<ReadNote> own(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.of(Caller.of(request).raw(), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/organizations/{organization}/reads")
  @Operation(
      operationId = "getOrganizationReads",
      summary = "Who looked at the past of an organization, and when; the newest first")
  public Page<ReadNote> organization(
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.of(PathIds.organization(organization).raw(), PageRequest.of(cursor, limit));
  }
}
