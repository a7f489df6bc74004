package org.chalet.command.calendar.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.calendar.SuggestedCalendar;
import org.chalet.calendar.SuggestedCalendars;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/suggested-calendars/{suggestion}/subscription} */
@RestController
@Tag(name = "calendars")
public final class SubscribeSuggestedCalendarEndpoint {
  private final Commands commands;
  private final SuggestedCalendars suggestions;

  public SubscribeSuggestedCalendarEndpoint(Commands commands, SuggestedCalendars suggestions) {
    this.commands = commands;
    this.suggestions = suggestions;
  }

  @Schema(name = "SubscribeSuggestionMade")
  record Made(String id, String segment) {}

  @PostMapping("/api/suggested-calendars/{suggestion}/subscription")
  @Write
  @Operation(
      operationId = "subscribeSuggestedCalendar",
      summary =
          "Take a suggested calendar among your own: it is fetched every hour, can be read only, and"
              + " is given back as other calendars are deleted")
  @ApiResponse(responseCode = "201", description = "made; what is in it follows")
  @ApiResponse(responseCode = "403", description = "`private-address`: not in the open network")
  @ApiResponse(responseCode = "404", description = "`not-found`: nobody suggests that")
  @ApiResponse(responseCode = "405", description = "`collection-exists`: you have it already")
  ResponseEntity<Made> handle(@PathVariable String suggestion, HttpServletRequest request) {
    SuggestedCalendar wanted =
        suggestions
            .named(suggestion)
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "nobody suggests that"));
    CalendarId id = CalendarId.ofSubscription(Secrets.letters());
    String segment = "suggested-" + wanted.id();
    SubscribeCalendar command =
        new SubscribeCalendar(
            id,
            Trails.signedIn(request).account(),
            new ResourceName(segment),
            wanted.url(),
            new CollectionProperties(
                wanted.name(), wanted.description(), wanted.colour(), null, null, Map.of()));
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.created(receipt, "/api/calendars/" + id.local(), new Made(id.raw(), segment));
  }
}
