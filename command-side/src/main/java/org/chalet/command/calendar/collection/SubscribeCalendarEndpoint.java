package org.chalet.command.calendar.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.chalet.calendar.FeedUrl;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/subscriptions} */
@RestController
@Tag(name = "calendars")
public final class SubscribeCalendarEndpoint {
  private final Commands commands;

  public SubscribeCalendarEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param url {@code https://…} or {@code webcal://…}
   * @param segment its name in the URL; a random one if absent
   */
  @Schema(name = "SubscribeCalendarBody")
  record Body(
      @Nullable String url,
      @Nullable String segment,
      @Nullable String displayName,
      @Nullable String colour,
      @Nullable Long order) {}

  @Schema(name = "SubscribeCalendarMade")
  record Made(String id, String segment) {}

  @PostMapping("/api/subscriptions")
  @Write
  @Operation(
      summary = "Subscribe to a calendar that is published elsewhere; it is fetched every hour")
  @ApiResponse(responseCode = "201", description = "made; what is in it follows")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`private-address`: not in the open network")
  @ApiResponse(responseCode = "405", description = "`collection-exists`: the segment is taken")
  ResponseEntity<Made> handle(@RequestBody Body body, HttpServletRequest request) {
    CalendarId id = CalendarId.ofSubscription(Secrets.letters());
    String segment = body.segment() == null ? id.local() : body.segment();
    SubscribeCalendar command =
        new SubscribeCalendar(
            id,
            Trails.signedIn(request).account(),
            new ResourceName(segment),
            new FeedUrl(Fields.required("url", body.url())),
            new CollectionProperties(
                body.displayName(), null, body.colour(), body.order(), null, Map.of()));
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.created(receipt, "/api/calendars/" + id.local(), new Made(id.raw(), segment));
  }
}
