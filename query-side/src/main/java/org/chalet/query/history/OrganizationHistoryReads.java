package org.chalet.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.organization.Organizations;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of organizations, for those who manage their users. */
@RestController
@Tag(name = "History")
public class OrganizationHistoryReads {
  private final OrganizationHistory history;
  private final Organizations organizations;

  public OrganizationHistoryReads(OrganizationHistory history, Organizations organizations) {
    this.history = history;
    this.organizations = organizations;
  }

  @GetMapping("/api/organizations/{organization}/timeline")
  @Operation(
      operationId = "getOrganizationTimeline",
      summary = "Who changed what, when and from which client; the newest first")
  public Page<TimelineEntry> timeline(
      HttpServletRequest request,
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = managed(request, organization);
    return history.timeline(id, PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/organizations/{organization}/as-of")
  @Operation(
      operationId = "getOrganizationAsOf",
      summary = "The organization as it was at a moment, or at a position of the log")
  public OrganizationAsOf asOf(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = "A moment with its offset, as 2026-05-01T10:00:00Z")
          @RequestParam(required = false)
          @Nullable String at,
      @Parameter(description = "A position of the log; in place of a moment")
          @RequestParam(required = false)
          @Nullable Long position) {
    OrganizationId id = managed(request, organization);
    if (at != null && position == null) {
      return history.asOf(id, moment(at));
    }
    if (position != null && at == null) {
      return history.asOf(id, position);
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "say either at or position");
  }

  private OrganizationId managed(HttpServletRequest request, String organization) {
    OrganizationId id = PathIds.organization(organization);
    if (!organizations.roleOf(id, Caller.of(request)).managesUsers()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "history is shown to those who manage users");
    }
    return id;
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a moment is written as 2026-05-01T10:00:00Z");
    }
  }
}
