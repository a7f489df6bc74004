package org.chalet.command.calendar.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.imports.Imports;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calendar-imports}: how far they are, and what was refused. */
@RestController
@Tag(name = "calendars")
public final class CalendarImportReads {
  private static final String IMPORTS = "/api/calendar-imports";
  private static final int MOST = 1000;

  private final Imports<CalendarImport, CalendarRow, CalendarRefusal> imports;

  public CalendarImportReads(CalendarImports imports) {
    this.imports = imports.running();
  }

  /**
   * @param next cursor of the next page; null at the end of an import that is over
   */
  @Schema(name = "CalendarImportRefusals")
  record Page(List<CalendarRefusal> items, @Nullable String next) {}

  @GetMapping(IMPORTS)
  @Operation(
      operationId = "getCalendarImports",
      summary = "Your imports of calendars of the last week, the newest first")
  List<CalendarImportAnswer> all(HttpServletRequest request) {
    return imports.all(Trails.of(request).actor()).stream().map(CalendarImportAnswer::of).toList();
  }

  @GetMapping(IMPORTS + "/{id}")
  @Operation(operationId = "getCalendarImport", summary = "How far an import of yours is")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  CalendarImportAnswer one(@PathVariable String id, HttpServletRequest request) {
    return CalendarImportAnswer.of(known(id, request));
  }

  @GetMapping(IMPORTS + "/{id}/refusals")
  @Operation(
      operationId = "getCalendarImportRefusals",
      summary = "Objects of the file that were refused, and why")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  Page refusals(
      @PathVariable String id,
      @Parameter(description = "the page before says it") @RequestParam(required = false)
          @Nullable String cursor,
      HttpServletRequest request) {
    CalendarImport known = known(id, request);
    Imports.Refused<CalendarRefusal> found = imports.refusals(known, part(cursor), MOST);
    return new Page(found.refusals(), found.next() < 0 ? null : Integer.toString(found.next()));
  }

  @DeleteMapping(IMPORTS + "/{id}")
  @Write
  @Operation(
      operationId = "cancelCalendarImport",
      summary = "Cancel an import; what was stored by then stays")
  @ApiResponse(responseCode = "204", description = "it ends with the objects that are being read")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  ResponseEntity<Void> cancel(@PathVariable String id, HttpServletRequest request) {
    imports.cancel(known(id, request));
    return ResponseEntity.noContent().build();
  }

  private CalendarImport known(String id, HttpServletRequest request) {
    return imports.one(Trails.of(request).actor(), id);
  }

  private static int part(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,6}")) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "no such cursor");
    }
    return Integer.parseInt(cursor);
  }
}
