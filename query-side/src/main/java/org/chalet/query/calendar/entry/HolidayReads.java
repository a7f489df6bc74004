package org.chalet.query.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.chalet.calendar.HolidayCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Of which countries the public holidays are known. */
@RestController
@Tag(name = "calendars")
public class HolidayReads {
  private final HolidayCalendars holidays;

  public HolidayReads(HolidayCalendars holidays) {
    this.holidays = holidays;
  }

  @GetMapping("/api/holiday-regions")
  @Operation(
      operationId = "getHolidayRegions",
      summary = "Countries, and parts of them, whose public holidays are known")
  public List<HolidayCalendars.Region> regions(
      @Parameter(description = "`en`, `de`, `fr` or `it`; `en` if absent")
          @RequestParam(required = false)
          @Nullable String language) {
    return holidays.countries(language == null ? "en" : language);
  }
}
