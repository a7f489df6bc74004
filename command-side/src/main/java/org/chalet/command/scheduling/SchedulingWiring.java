package org.chalet.command.scheduling;

import java.util.List;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;

/** Messages about meetings; the copies belong to calendars. */
public final class SchedulingWiring implements ContextWiring {
  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    CalendarUsers users = new CalendarUsers(parts.states(), parts.reservations());
    LocalDelivery local = new LocalDelivery(parts, users);
    return List.of(
        new DeliveryHandlers(parts, users, local),
        new FarewellHandlers(parts),
        new AnswerHandlers(parts, users),
        new MailHandlers(parts, users, local),
        new InboxHandlers(parts));
  }
}
