package org.chalet.query.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.chalet.calendar.HolidayCalendars;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Of which countries the public holidays are known. */
@RestController
@Tag(name = "calendars")
public class HolidayReads {
  private final HolidayCalendars holidays;
  private final Function<AccountId, String> languages;

  /**
   * @param languages BCP 47 tags of those in which people read
   */
  public HolidayReads(HolidayCalendars holidays, Function<AccountId, String> languages) {
    this.holidays = holidays;
    this.languages = languages;
  }

  @GetMapping("/api/holiday-regions")
  @Operation(
      operationId = "getHolidayRegions",
      summary = "Countries, and parts of them, whose public holidays are known")
  public List<HolidayCalendars.Region> regions(
      HttpServletRequest request,
      @Parameter(description = "`en`, `de`, `fr` or `it`; the account's language if absent")
          @RequestParam(required = false)
          @Nullable String language) {
    AccountId caller = Caller.of(request);
    return holidays.countries(language == null ? languages.apply(caller) : language);
  }
}
