package org.chalet.command.calendar.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.chalet.calendar.CreateCalendar;
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

/** {@code POST /api/calendars} */
@RestController
@Tag(name = "calendars")
public final class CreateCalendarEndpoint {
  private final Commands commands;

  public CreateCalendarEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param segment its name in the URL; a random one if absent
   * @param components what it takes; VEVENT and VTODO if absent
   */
  @Schema(name = "CreateCalendarBody")
  record Body(
      @Nullable String segment,
      @Nullable List<@Nullable String> components,
      @Nullable String displayName,
      @Nullable String description,
      @Nullable String colour,
      @Nullable Long order) {}

  @Schema(name = "CreateCalendarMade")
  record Made(String id, String segment) {}

  @PostMapping("/api/calendars")
  @Write
  @Operation(summary = "Make a calendar")
  @ApiResponse(responseCode = "201", description = "made")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "405", description = "`collection-exists`: the segment is taken")
  @ApiResponse(responseCode = "403", description = "`unsupported-component`")
  ResponseEntity<Made> handle(@RequestBody Body body, HttpServletRequest request) {
    CalendarId id = CalendarId.ofLocal(Secrets.letters());
    String segment = body.segment() == null ? id.local() : body.segment();
    CollectionProperties properties =
        new CollectionProperties(
            body.displayName(), body.description(), body.colour(), body.order(), null, Map.of());
    CreateCalendar command =
        new CreateCalendar(
            id,
            Trails.signedIn(request).account(),
            new ResourceName(segment),
            componentsOf(body),
            properties);
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.created(receipt, "/api/calendars/" + id.local(), new Made(id.raw(), segment));
  }

  private static List<String> componentsOf(Body body) {
    return body.components() == null ? List.of() : Fields.elements("components", body.components());
  }
}
