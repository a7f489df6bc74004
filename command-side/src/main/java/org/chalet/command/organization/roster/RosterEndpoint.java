package org.chalet.command.organization.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Limited;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/organizations/{organization}/imports} */
@RestController
@Tag(name = "imports")
public final class RosterEndpoint {
  private static final String IMPORTS = "/api/organizations/{organization}/imports";
  private static final int MOST = 1000;
  private static final int USUAL = 100;

  private final Rosters rosters;

  public RosterEndpoint(Rosters rosters) {
    this.rosters = rosters;
  }

  /**
   * @param total lines of the file
   * @param done lines of which an invitation was made
   * @param refused lines of which none was made
   * @param state {@code preparing}, {@code running}, {@code finished}, {@code cancelled} or {@code
   *     stopped}
   * @param reason token of what stopped it; null otherwise
   */
  @Schema(name = "Import")
  record Answer(
      String id,
      String by,
      Instant started,
      int total,
      int done,
      int refused,
      String state,
      @Nullable String reason) {
    static Answer of(RosterImport known) {
      return new Answer(
          known.id(),
          known.by(),
          Instant.ofEpochSecond(known.started()),
          known.total(),
          known.done(),
          known.refused(),
          known.state().name().toLowerCase(Locale.ROOT),
          known.reason().isEmpty() ? null : known.reason());
    }
  }

  /**
   * @param next cursor of the next page; null at the end of an import that is over
   */
  @Schema(name = "ImportRefusals")
  record Page(List<RosterRefusal> items, @Nullable String next) {}

  @PostMapping(path = IMPORTS, consumes = "text/csv")
  @Write
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      description =
          "At most 4 MiB and 20,000 lines in UTF-8. The first line names the columns: email, role,"
              + " and teams, products, everything, billing-reminders, billing-topics,"
              + " product-topics, language if you like; commas or semicolons. Several teams (ids"
              + " or names), products or topics are separated by |; a product is an id, or"
              + " id=right+right. Without contact preferences a line means what is usual in the"
              + " role. A file with any other column is refused",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @Operation(
      operationId = "importUsers",
      summary = "Invite everybody whom a file names, in the background",
      description =
          "An invitation is made of every good line, in your name; you need to be allowed to invite"
              + " until it is over. One import of an organization runs at a time")
  @ApiResponse(responseCode = "201", description = "begun; Location says where to look")
  @ApiResponse(responseCode = "400", description = "`invalid-value`, `malformed`: not such a file")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`")
  @ApiResponse(responseCode = "409", description = "`import-running`")
  @ApiResponse(responseCode = "413", description = "`too-large`, in bytes or lines")
  ResponseEntity<Answer> begin(@PathVariable String organization, HttpServletRequest request) {
    OrganizationId id = Fields.organization(organization);
    AccountId actor = actor(request);
    byte[] file = Limited.body(request, RosterFile.MOST_BYTES, ErrorCode.TOO_LARGE);
    RosterImport begun = rosters.begin(id, actor, file);
    URI location = URI.create("/api/organizations/" + id.local() + "/imports/" + begun.id());
    return ResponseEntity.created(location).body(Answer.of(begun));
  }

  @GetMapping(IMPORTS)
  @Operation(operationId = "getImports", summary = "Imports of the last 30 days, the newest first")
  List<Answer> all(@PathVariable String organization, HttpServletRequest request) {
    return rosters.all(Fields.organization(organization), actor(request)).stream()
        .map(Answer::of)
        .toList();
  }

  @GetMapping(IMPORTS + "/{id}")
  @Operation(operationId = "getImport", summary = "How far an import is")
  @ApiResponse(responseCode = "404", description = "`unknown-import`, `unknown-organization`")
  Answer one(
      @PathVariable String organization, @PathVariable String id, HttpServletRequest request) {
    return Answer.of(rosters.one(Fields.organization(organization), actor(request), id));
  }

  @GetMapping(IMPORTS + "/{id}/refusals")
  @Operation(operationId = "getImportRefusals", summary = "Lines that were refused, and why")
  @ApiResponse(responseCode = "404", description = "`unknown-import`, `unknown-organization`")
  Page refusals(
      @PathVariable String organization,
      @PathVariable String id,
      @Parameter(description = "the page before says it") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "so many at least, if there are") @RequestParam(required = false)
          @Nullable Integer limit,
      HttpServletRequest request) {
    RosterImport known = rosters.one(Fields.organization(organization), actor(request), id);
    int most = limit == null ? USUAL : Math.clamp(limit, 1, MOST);
    Rosters.Refused page = rosters.refusals(known, chunk(cursor), most);
    return new Page(page.refusals(), page.next() < 0 ? null : Integer.toString(page.next()));
  }

  @DeleteMapping(IMPORTS + "/{id}")
  @Write
  @Operation(
      operationId = "cancelImport",
      summary = "Cancel an import; whoever was invited by then stays invited")
  @ApiResponse(responseCode = "204", description = "it ends with the lines that are being read")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-import`, `unknown-organization`")
  ResponseEntity<Void> cancel(
      @PathVariable String organization, @PathVariable String id, HttpServletRequest request) {
    rosters.cancel(Fields.organization(organization), actor(request), id);
    return ResponseEntity.noContent().build();
  }

  private static AccountId actor(HttpServletRequest request) {
    return Trails.signedIn(request).account();
  }

  private static int chunk(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,5}")) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "no such cursor");
    }
    return Integer.parseInt(cursor);
  }
}
