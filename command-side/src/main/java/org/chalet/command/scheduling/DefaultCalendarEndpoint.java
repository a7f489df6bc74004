package org.chalet.command.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.CalendarState;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.scheduling.ChangeSchedulingProperties;
import org.chalet.scheduling.SchedulingStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/default-calendar} */
@RestController
@Tag(name = "calendars")
public final class DefaultCalendarEndpoint {
  private final Commands commands;
  private final StateReader states;

  public DefaultCalendarEndpoint(Commands commands, StateReader states) {
    this.commands = commands;
    this.states = states;
  }

  /** Which calendar. */
  @Schema(name = "DefaultCalendar")
  record Body(@Nullable String calendar) {}

  @PutMapping("/api/default-calendar")
  @Write
  @Operation(
      operationId = "chooseDefaultCalendar",
      summary = "Say into which of your calendars invitations come")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(
      responseCode = "403",
      description = "`default-calendar-not-valid`: not yours, or it takes neither events nor tasks")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> choose(@RequestBody Body body, HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    CalendarId id = Fields.calendar(Fields.required("calendar", body.calendar()));
    CalendarState calendar =
        states
            .read(id.raw(), CalendarState::after)
            .filter(one -> one.owner().equals(account.raw()))
            .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no calendar of yours"));
    CollectionProperties now =
        states
            .read(SchedulingStreams.properties(account), DefaultCalendars.PROPERTIES)
            .orElse(CollectionProperties.NONE);
    Map<String, String> others = new TreeMap<>(now.others());
    others.put(
        SchedulingStreams.DEFAULT_CALENDAR,
        "<schedule-default-calendar-URL xmlns=\"urn:ietf:params:xml:ns:caldav\"><href xmlns=\"DAV:\">"
            + "/dav/calendars/"
            + account.local()
            + '/'
            + calendar.segment()
            + "/</href></schedule-default-calendar-URL>");
    CollectionProperties wanted =
        new CollectionProperties(
            now.displayName(),
            now.description(),
            now.colour(),
            now.order(),
            now.timezone(),
            others);
    ChangeSchedulingProperties command =
        new ChangeSchedulingProperties(account, new PropertiesChange(now, wanted));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
