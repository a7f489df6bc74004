package org.chalet.command.calendar.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarSettings;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.CalendarState;
import org.chalet.command.calendar.Owners;
import org.chalet.command.collection.ChosenProperties;
import org.chalet.command.collection.PropertiesBody;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.icalendar.entry.EntryText;
import org.chalet.icalendar.entry.Reminder;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.PropertiesChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/calendar-settings/{calendar}} */
@RestController
@Tag(name = "calendars")
public final class CalendarSettingsEndpoint {
  private final Commands commands;
  private final StateReader states;
  private final Owners owners;
  private final InstantSource clock;

  public CalendarSettingsEndpoint(
      Commands commands, StateReader states, Owners owners, InstantSource clock) {
    this.commands = commands;
    this.states = states;
    this.owners = owners;
    this.clock = clock;
  }

  /**
   * How somebody wants a calendar; an absent field stays, an empty text or list takes it away.
   *
   * @param zone IANA name of the zone in which times are said
   * @param reminders that new events with times get
   * @param allDayReminders that new events of whole days get
   */
  @Schema(name = "CalendarSettingsBody")
  record Body(
      @Nullable String displayName,
      @Nullable String colour,
      @Nullable Long order,
      @Nullable Boolean visible,
      @Nullable String zone,
      @Nullable List<@Nullable Reminder> reminders,
      @Nullable List<@Nullable Reminder> allDayReminders) {
    CollectionProperties over(CollectionProperties now, EntryText text) {
      CalendarSettings settled = CalendarSettings.of(now);
      CollectionProperties named =
          new PropertiesBody(displayName, null, colour, order, null).over(now);
      return new CalendarSettings(
              visible == null ? settled.visible() : visible,
              zone == null ? settled.zone() : zone.isEmpty() ? null : zone,
              reminders == null ? settled.timed() : Fields.elements("reminders", reminders),
              allDayReminders == null
                  ? settled.allDay()
                  : Fields.elements("allDayReminders", allDayReminders))
          .over(named, text);
    }
  }

  @PatchMapping("/api/calendar-settings/{calendar}")
  @Write
  @Operation(
      operationId = "changeCalendarSettings",
      summary =
          "Say how you want to see one of your calendars, or one that is shared with you; nobody"
              + " else sees a shared one so")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: not shared with you")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> change(
      @PathVariable String calendar, @RequestBody Body body, HttpServletRequest request) {
    CalendarId id = Fields.calendar(calendar);
    Trail trail = Trails.of(request);
    Optional<CalendarState> there = states.read(id.raw(), CalendarState::after);
    boolean shared = there.filter(one -> !one.owner().equals(trail.actor())).isPresent();
    CollectionProperties now =
        shared
            ? chosen(id, trail)
            : there.map(CalendarState::properties).orElse(CollectionProperties.NONE);
    PropertiesChange change = new PropertiesChange(now, body.over(now, text(trail)));
    Command command =
        shared
            ? new ChooseSharedCalendarProperties(id, change)
            : new ChangeCalendarProperties(id, change);
    return Answers.done(commands.send(command, trail));
  }

  private CollectionProperties chosen(CalendarId id, Trail trail) {
    return states
        .read(ObjectId.ofSharedCollection(id.raw(), trail.actor()), ChosenProperties.EVOLUTION)
        .orElse(CollectionProperties.NONE);
  }

  private EntryText text(Trail trail) {
    return new EntryText("UTC", owners.organizer(new AccountId(trail.actor())), clock.instant());
  }
}
