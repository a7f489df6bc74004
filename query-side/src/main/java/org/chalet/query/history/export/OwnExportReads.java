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
import java.util.stream.LongStream;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.activity.Activity;
import org.chalet.query.activity.Deed;
import org.chalet.query.activity.EventFilter;
import org.chalet.query.activity.OwnTimeline;
import org.chalet.query.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What concerns the caller as a file. */
@RestController
@Tag(name = "History")
public class OwnExportReads {
  private static final String OBJECT =
      "An organization, calendar, address book or object: only what was done to it";

  private final Exports exports;
  private final Activity activity;
  private final OwnTimeline timeline;

  public OwnExportReads(Exports exports, Activity activity, OwnTimeline timeline) {
    this.exports = exports;
    this.activity = activity;
    this.timeline = timeline;
  }

  @GetMapping("/api/me/timeline/export")
  @Operation(
      operationId = "exportMyTimeline",
      summary =
          "What one did and what was done to one's own data, with its proof; the oldest first")
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
      @Parameter(description = "jsonl or csv") @RequestParam(defaultValue = "jsonl") String format,
      @Parameter(description = EventFilter.PERSON) @RequestParam(required = false)
          @Nullable String person,
      @Parameter(description = EventFilter.KIND) @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = OBJECT) @RequestParam(required = false) @Nullable String object,
      @Parameter(description = EventFilter.CLIENT) @RequestParam(required = false)
          @Nullable String client,
      @Parameter(description = EventFilter.FROM) @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = EventFilter.TO) @RequestParam(required = false) @Nullable String to)
      throws IOException {
    AccountId caller = Caller.of(request);
    ExportFormat chosen = ExportFormat.of(format);
    EventFilter filter = EventFilter.asked(person, kind, object, client, from, to);
    LongStream positions = activity.all(timeline.wanted(caller, filter)).mapToLong(Deed::position);
    exports.ofAccount(caller, positions, filter).answer(response, chosen);
  }
}
