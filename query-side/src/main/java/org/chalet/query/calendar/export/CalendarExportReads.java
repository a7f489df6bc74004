package org.chalet.query.calendar.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars as files, written while they are read. */
@RestController
@Tag(name = "calendars")
public class CalendarExportReads {
  private static final String RANGE =
      "only what happens in this time, with all of its series: a date, or a moment with its offset";
  private static final int MOST_UIDS = 500;
  private static final int MOST_CALENDARS = 100;

  private final ReadableCalendars calendars;
  private final CalendarSelection selection;
  private final Function<AccountId, ZoneId> zones;

  /**
   * @param zones where people live
   */
  public CalendarExportReads(
      ReadableCalendars calendars, CalendarSelection selection, Function<AccountId, ZoneId> zones) {
    this.calendars = calendars;
    this.selection = selection;
    this.zones = zones;
  }

  @GetMapping("/api/calendars/{calendar}/export")
  @Operation(
      operationId = "exportCalendar",
      summary = "A calendar as a file; of one that is shared without the alarms of others")
  @ApiResponse(
      responseCode = "200",
      description = "one VCALENDAR, with each time zone once",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "400", description = "`invalid-value`", content = @Content)
  @ApiResponse(responseCode = "404", description = "`unknown-collection`", content = @Content)
  public void one(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String calendar,
      @Parameter(description = RANGE) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = RANGE) @RequestParam(required = false) @Nullable String to,
      @Parameter(description = "only these UIDs, at most 500") @RequestParam(required = false)
          @Nullable List<String> uid)
      throws IOException {
    AccountId caller = Caller.of(request);
    var readable = calendars.required(caller, PathIds.calendar(calendar).raw());
    ExportRange range = ExportRange.of(from, to, zones.apply(caller));
    if (uid != null && (range != null || uid.size() > MOST_UIDS)) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "either a time or at most " + MOST_UIDS + " UIDs");
    }
    CalendarDownload.answer(
        response, content(caller, readable, range, uid == null ? null : new HashSet<>(uid)));
  }

  @GetMapping("/api/calendar-export")
  @Operation(
      operationId = "exportCalendars",
      summary = "Several calendars as one file, or as one file each in a ZIP archive")
  @ApiResponse(
      responseCode = "200",
      description = "the file",
      content = {
        @Content(mediaType = "text/calendar", schema = @Schema(type = "string")),
        @Content(
            mediaType = "application/zip",
            schema = @Schema(type = "string", format = "binary"))
      })
  @ApiResponse(responseCode = "400", description = "`invalid-value`", content = @Content)
  @ApiResponse(responseCode = "404", description = "`unknown-collection`", content = @Content)
  public void several(
      HttpServletRequest request,
      HttpServletResponse response,
      @Parameter(description = "which; all of one's own otherwise") @RequestParam(required = false)
          @Nullable List<String> calendar,
      @Parameter(description = "`zip` (usual) or `one`") @RequestParam(required = false)
          @Nullable String form,
      @Parameter(description = RANGE) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = RANGE) @RequestParam(required = false) @Nullable String to)
      throws IOException {
    AccountId caller = Caller.of(request);
    ExportRange range = ExportRange.of(from, to, zones.apply(caller));
    List<CalendarDownload.Content> all =
        wanted(caller, calendar).stream().map(one -> content(caller, one, range, null)).toList();
    switch (form == null ? "zip" : form) {
      case "zip" -> zip(response, all);
      case "one" -> one(response, all);
      default -> throw new Rejected(ErrorCode.INVALID_VALUE, "a form is zip or one");
    }
  }

  private List<ReadableCalendars.Readable> wanted(
      AccountId caller, @Nullable List<String> calendar) {
    if (calendar == null) {
      return calendars.of(caller).stream().filter(one -> one.owner().equals(caller.raw())).toList();
    }
    if (calendar.size() > MOST_CALENDARS) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "at most " + MOST_CALENDARS + " calendars");
    }
    return calendar.stream()
        .distinct()
        .map(id -> calendars.required(caller, PathIds.calendar(id).raw()))
        .toList();
  }

  private CalendarDownload.Content content(
      AccountId caller,
      ReadableCalendars.Readable calendar,
      @Nullable ExportRange range,
      @Nullable Set<String> uids) {
    boolean own = calendar.owner().equals(caller.raw());
    var texts =
        uids != null
            ? selection.uids(calendar.id(), uids)
            : range != null
                ? selection.within(calendar.id(), range.from(), range.until(), range.zone())
                : selection.all(calendar.id());
    return new CalendarDownload.Content(calendar.properties(), own, texts);
  }

  private static void one(HttpServletResponse response, List<CalendarDownload.Content> all)
      throws IOException {
    CalendarDownload.answer(response, "text/calendar; charset=UTF-8", "calendars.ics");
    try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
      CollectionProperties face =
          all.size() == 1 ? all.getFirst().face() : CollectionProperties.NONE;
      CalendarDownload.write(all, face, out);
    }
  }

  private static void zip(HttpServletResponse response, List<CalendarDownload.Content> all)
      throws IOException {
    CalendarDownload.answer(response, "application/zip", "calendars.zip");
    Set<String> taken = new HashSet<>();
    try (ZipOutputStream out = new ZipOutputStream(response.getOutputStream(), UTF_8)) {
      for (CalendarDownload.Content content : all) {
        out.putNextEntry(new ZipEntry(free(CalendarDownload.name(content.face()), taken)));
        CalendarDownload.write(List.of(content), content.face(), out);
        out.closeEntry();
      }
    }
  }

  /** File systems may not tell upper from lower case. */
  private static String free(String name, Set<String> taken) {
    String free = name + ".ics";
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + ' ' + i + ".ics";
    }
    return free;
  }
}
