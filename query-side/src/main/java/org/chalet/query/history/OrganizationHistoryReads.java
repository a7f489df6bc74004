package org.chalet.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.activity.EventFilter;
import org.chalet.query.organization.Organizations;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Names;
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
  private final FilteredTimeline filtered;
  private final Organizations organizations;
  private final Names names;

  public OrganizationHistoryReads(
      OrganizationHistory history,
      FilteredTimeline filtered,
      Organizations organizations,
      Names names) {
    this.history = history;
    this.filtered = filtered;
    this.organizations = organizations;
    this.names = names;
  }

  @GetMapping("/api/organizations/{organization}/timeline")
  @Operation(
      operationId = "getOrganizationTimeline",
      summary = "Who changed what, when and from which client; the newest first",
      description = "With filters, a page may be shorter than `limit` and still have a `next`.")
  public Page<TimelineEntry> timeline(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = EventFilter.PERSON) @RequestParam(required = false)
          @Nullable String person,
      @Parameter(description = EventFilter.KIND) @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = EventFilter.OBJECT) @RequestParam(required = false)
          @Nullable String object,
      @Parameter(description = EventFilter.CLIENT) @RequestParam(required = false)
          @Nullable String client,
      @Parameter(description = EventFilter.FROM) @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = EventFilter.TO) @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = managed(request, organization);
    EventFilter filter = EventFilter.asked(person, kind, object, client, from, to);
    PageRequest page = PageRequest.of(cursor, limit);
    return called(
        request, filter.isAll() ? history.timeline(id, page) : filtered.page(id, filter, page));
  }

  @GetMapping("/api/organizations/{organization}/users/{account}/timeline")
  @Operation(
      operationId = "getUserTimeline",
      summary = "What happened to a user: roles, rights, teams and settings; the newest first")
  public Page<TimelineEntry> account(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = managed(request, organization);
    return called(
        request,
        history.timeline(
            id,
            PathIds.account(account).raw(),
            ErrorCode.NOT_A_MEMBER,
            PageRequest.of(cursor, limit)));
  }

  @GetMapping("/api/organizations/{organization}/teams/{team}/timeline")
  @Operation(
      operationId = "getTeamTimeline",
      summary = "What happened to a team, its members and its rights; the newest first")
  public Page<TimelineEntry> team(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String team,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = managed(request, organization);
    return called(
        request,
        history.timeline(
            id, PathIds.team(team).raw(), ErrorCode.UNKNOWN_TEAM, PageRequest.of(cursor, limit)));
  }

  @GetMapping("/api/organizations/{organization}/products/{product}/timeline")
  @Operation(
      operationId = "getProductTimeline",
      summary = "What happened to a product, and who was granted what of it; the newest first")
  public Page<TimelineEntry> product(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String product,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = managed(request, organization);
    return called(
        request,
        history.timeline(
            id,
            PathIds.product(product).raw(),
            ErrorCode.UNKNOWN_PRODUCT,
            PageRequest.of(cursor, limit)));
  }

  @GetMapping("/api/organizations/{organization}/rooms/{room}/timeline")
  @Operation(operationId = "getRoomTimeline", summary = "What happened to a room; the newest first")
  public Page<TimelineEntry> room(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String room,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = managed(request, organization);
    return called(
        request,
        history.timeline(
            id, PathIds.room(room).raw(), ErrorCode.UNKNOWN_ROOM, PageRequest.of(cursor, limit)));
  }

  private OrganizationId managed(HttpServletRequest request, String organization) {
    OrganizationId id = PathIds.organization(organization);
    if (!organizations.roleOf(id, Caller.of(request)).managesUsers()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "history is shown to those who manage users");
    }
    return id;
  }

  private Page<TimelineEntry> called(HttpServletRequest request, Page<TimelineEntry> page) {
    return names.in(page, Caller.of(request), TimelineEntry::actor, TimelineEntry::by);
  }
}
