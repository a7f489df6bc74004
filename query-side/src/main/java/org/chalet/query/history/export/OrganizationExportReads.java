package org.chalet.query.history.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.activity.EventFilter;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of an organization as a file, for those who manage it. */
@RestController
@Tag(name = "History")
public class OrganizationExportReads {
  private final Exports exports;

  public OrganizationExportReads(Exports exports) {
    this.exports = exports;
  }

  @GetMapping("/api/organizations/{organization}/timeline/export")
  @Operation(
      operationId = "exportOrganizationTimeline",
      summary = "The history of an organization with its proof, as a file; the oldest first")
  @ApiResponse(
      responseCode = "200",
      description = "one line for each event; of JSON Lines the first and the last prove them",
      content = {
        @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  public void export(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String organization,
      @Parameter(description = "jsonl or csv") @RequestParam(defaultValue = "jsonl") String format,
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
      @Parameter(description = EventFilter.TO) @RequestParam(required = false) @Nullable String to)
      throws IOException {
    OrganizationId id = PathIds.organization(organization);
    ExportFormat chosen = ExportFormat.of(format);
    EventFilter filter = EventFilter.asked(person, kind, object, client, from, to);
    exports.ofOrganization(id, Caller.of(request), filter).answer(response, chosen);
  }
}
