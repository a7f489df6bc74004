package org.chalet.query.calendar.print;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.ReaderZone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars on paper. */
@RestController
@Tag(name = "calendars")
public class PrintReads {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9998;

  private final PrintedCalendars calendars;
  private final Readers readers;

  /** How somebody reads times and words. */
  public interface Readers {
    ZoneId zone(AccountId account);

    /** BCP 47 tag. */
    String language(AccountId account);
  }

  public PrintReads(PrintedCalendars calendars, Readers readers) {
    this.calendars = calendars;
    this.readers = readers;
  }

  @GetMapping("/api/accounts/{account}/print")
  @Operation(
      operationId = "printCalendars",
      summary =
          "A day, a week, a month or thirty days as a list, as PDF; of all calendars that the caller"
              + " sees, or of some that the caller reads")
  @ApiResponse(
      responseCode = "200",
      description = "a document",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  public ResponseEntity<byte[]> print(
      HttpServletRequest request,
      @PathVariable String account,
      @Parameter(description = "`day`, `week`, `month` (usual) or `agenda`")
          @RequestParam(required = false)
          @Nullable String view,
      @Parameter(description = "A day that is shown, `2026-05-01`; of an agenda the first")
          @RequestParam(required = false)
          @Nullable String date,
      @Parameter(description = "Where the reader is; the account's time zone if absent")
          @RequestParam(required = false)
          @Nullable String zone,
      @Parameter(
              description =
                  "BCP 47 tag: it says how dates are written, and with a region when weeks begin;"
                      + " the account's if absent")
          @RequestParam(required = false)
          @Nullable String language,
      @Parameter(description = "`a4` (usual) or `letter`") @RequestParam(required = false)
          @Nullable String paper,
      @Parameter(description = "Which calendars, at most 200; those that are not hidden if absent")
          @RequestParam(required = false)
          @Nullable List<String> calendars) {
    AccountId caller = Caller.of(request);
    ZoneId clock = ReaderZone.of(zone, readers.zone(caller));
    PrintLanguage words = PrintLanguage.of(language == null ? readers.language(caller) : language);
    CalendarPrint print =
        new CalendarPrint(PrintView.of(view), day(date), clock.getId(), Paper.of(paper), words);
    byte[] document = this.calendars.print(caller, print, clock, calendars);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .header("Content-Disposition", "inline; filename=\"calendar-" + print.date() + ".pdf\"")
        .body(document);
  }

  private static LocalDate day(@Nullable String date) {
    try {
      LocalDate day = LocalDate.parse(date == null ? "" : date);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      throw invalidDate();
    }
    throw invalidDate();
  }

  private static Rejected invalidDate() {
    return new Rejected(ErrorCode.INVALID_VALUE, "a date is written 2026-05-01");
  }
}
