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
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.history.OrganizationPast.Then;
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

/** Organizations as they were, for those who manage their users today. */
@RestController
@Tag(name = "History")
public class OrganizationPastReads {
  private static final String AT = "A moment with its offset, as 2026-05-01T10:00:00Z";
  private static final String POSITION = "A position of the log; in place of a moment";

  private final OrganizationPast past;
  private final Organizations organizations;

  public OrganizationPastReads(OrganizationPast past, Organizations organizations) {
    this.past = past;
    this.organizations = organizations;
  }

  @GetMapping("/api/organizations/{organization}/as-of")
  @Operation(
      operationId = "getOrganizationAsOf",
      summary =
          "The organization as it was at a moment, or at a position of the log, with what comes first"
              + " of each of its lists")
  public OrganizationAsOf asOf(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position) {
    return past.whole(then(request, organization, at, position));
  }

  @GetMapping("/api/organizations/{organization}/as-of/users")
  @Operation(
      operationId = "getUsersAsOf",
      summary = "Who was in the organization at a moment, and as what")
  public Page<OrganizationAsOf.User> users(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return past.users(then(request, organization, at, position), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/organizations/{organization}/as-of/invitations")
  @Operation(
      operationId = "getInvitationsAsOf",
      summary = "Which invitations were open at a moment")
  public Page<OrganizationAsOf.Invitation> invitations(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return past.invitations(
        then(request, organization, at, position), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/organizations/{organization}/as-of/products")
  @Operation(
      operationId = "getProductsAsOf",
      summary = "Which products the organization had at a moment")
  public Page<OrganizationAsOf.Product> products(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return past.products(then(request, organization, at, position), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/organizations/{organization}/as-of/teams")
  @Operation(operationId = "getTeamsAsOf", summary = "Which teams there were at a moment")
  public Page<OrganizationAsOf.Team> teams(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return past.teams(then(request, organization, at, position), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/organizations/{organization}/as-of/grants")
  @Operation(
      operationId = "getGrantsAsOf",
      summary = "What users and teams were granted at a moment")
  public Page<OrganizationAsOf.Grant> grants(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return past.grants(then(request, organization, at, position), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/organizations/{organization}/as-of/rooms")
  @Operation(operationId = "getRoomsAsOf", summary = "Which rooms the organization had at a moment")
  public Page<OrganizationAsOf.Room> rooms(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return past.rooms(then(request, organization, at, position), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/organizations/{organization}/as-of/teams/{team}/members")
  @Operation(operationId = "getTeamMembersAsOf", summary = "Who was in a team at a moment")
  public Page<OrganizationAsOf.TeamMember> members(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String team,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return past.members(
        then(request, organization, at, position),
        PathIds.team(team).raw(),
        PageRequest.of(cursor, limit));
  }

  private Then then(
      HttpServletRequest request,
      String organization,
      @Nullable String at,
      @Nullable Long position) {
    OrganizationId id = PathIds.organization(organization);
    AccountId reader = Caller.of(request);
    if (!organizations.roleOf(id, reader).managesUsers()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "history is shown to those who manage users");
    }
    if (at != null && position == null) {
      return past.at(id, moment(at), reader);
    }
    if (position != null && at == null) {
      return past.at(id, position, reader);
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "say either at or position");
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a moment is written as 2026-05-01T10:00:00Z");
    }
  }
}
