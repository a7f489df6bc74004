package org.chalet.command.organization.room;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.RoomCalendars;
import org.chalet.command.organization.Decisions;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.room.AddRoom;
import org.chalet.room.ChangeRoom;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomChanged;

/** Brings commands about rooms to the organization; the calendar of a room follows it. */
public final class RoomHandlers {
  private final Decisions decisions;
  private final RoomCalendars calendars;

  public RoomHandlers(Decisions decisions, RoomCalendars calendars) {
    this.decisions = decisions;
    this.calendars = calendars;
  }

  @CommandHandler
  long handle(AddRoom command, @MetaDataValue("trail") Trail trail) {
    return decisions.decide(
        command,
        command.organization(),
        trail,
        organization -> {
          RoomAdded added = RoomDecisions.decide(organization, command);
          calendars.added(added, new AccountId(trail.actor()));
          return List.of(added);
        });
  }

  @CommandHandler
  long handle(ChangeRoom command, @MetaDataValue("trail") Trail trail) {
    return decisions.decide(
        command,
        command.organization(),
        trail,
        organization -> {
          List<RoomChanged> changed = RoomDecisions.decide(organization, command).stream().toList();
          changed.forEach(calendars::changed);
          return changed;
        });
  }
}
