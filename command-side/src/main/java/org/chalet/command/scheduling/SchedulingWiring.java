package org.chalet.command.scheduling;

import java.util.List;
import java.util.function.Function;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.scheduling.room.RoomBookings;

/** Messages about meetings; the copies belong to calendars. */
public final class SchedulingWiring implements ContextWiring {
  private final Function<CommandSideParts, RoomBookings> bookings;

  /**
   * @param bookings gives the time of rooms away
   */
  public SchedulingWiring(Function<CommandSideParts, RoomBookings> bookings) {
    this.bookings = bookings;
  }

  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    CalendarUsers users = new CalendarUsers(parts.states(), parts.reservations());
    LocalDelivery local = new LocalDelivery(parts, users);
    return List.of(
        new DeliveryHandlers(parts, users, local, new RoomDelivery(parts, bookings.apply(parts))),
        new FarewellHandlers(parts),
        new AnswerHandlers(parts, users),
        new MailHandlers(parts, users, local),
        new InboxHandlers(parts));
  }
}
