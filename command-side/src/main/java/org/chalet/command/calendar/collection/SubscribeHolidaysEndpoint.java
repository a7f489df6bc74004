package org.chalet.command.calendar.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.chalet.calendar.HolidayCalendars;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.command.Secrets;
import org.chalet.command.calendar.Owners;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/holiday-calendars} */
@RestController
@Tag(name = "calendars")
public final class SubscribeHolidaysEndpoint {
  private final Commands commands;
  private final HolidayCalendars holidays;
  private final Owners owners;

  public SubscribeHolidaysEndpoint(Commands commands, HolidayCalendars holidays, Owners owners) {
    this.commands = commands;
    this.holidays = holidays;
    this.owners = owners;
  }

  /**
   * Which holidays.
   *
   * @param region a country, {@code ch}, or a part of it, {@code ch/zh}
   */
  @Schema(name = "HolidayCalendarBody")
  record Body(@Nullable String region) {}

  @Schema(name = "HolidayCalendarMade")
  record Made(String id, String segment) {}

  @PostMapping("/api/holiday-calendars")
  @Write
  @Operation(
      operationId = "subscribeHolidays",
      summary =
          "Take the public holidays of a country, or of a part of it, among your own calendars, in"
              + " your language; they can be read only, and are given back as other calendars are"
              + " deleted")
  @ApiResponse(responseCode = "201", description = "made; what is in it follows")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: no such country or region")
  @ApiResponse(responseCode = "405", description = "`collection-exists`: you have it already")
  ResponseEntity<Made> handle(@RequestBody Body body, HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    String language = owners.language(account);
    HolidayCalendars.Region region =
        holidays
            .named(Fields.required("region", body.region()).toLowerCase(Locale.ROOT), language)
            .orElseThrow(
                () -> new Rejected(ErrorCode.INVALID_VALUE, "no country or region of that name"));
    CalendarId id = CalendarId.ofSubscription(Secrets.letters());
    String segment = "holidays-" + region.id().replace('/', '-');
    SubscribeCalendar command =
        new SubscribeCalendar(
            id,
            account,
            new ResourceName(segment),
            HolidayCalendars.url(region.id(), language),
            new CollectionProperties(region.name(), null, null, null, null, Map.of()));
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.created(receipt, "/api/calendars/" + id.local(), new Made(id.raw(), segment));
  }
}
