package org.chalet.eventformat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalet.audit.AuditEvent;
import org.chalet.calendar.CalendarEvent;
import org.chalet.contact.ContactEvent;
import org.chalet.contact.FavouriteEvent;
import org.chalet.file.FileEvent;
import org.chalet.guard.GuardEvent;
import org.chalet.hold.HoldEvent;
import org.chalet.identity.ErasureEvent;
import org.chalet.identity.IdentityEvent;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.message.EventName;
import org.chalet.organization.HandOverEvent;
import org.chalet.organization.InvitationEvent;
import org.chalet.organization.OrganizationEvent;
import org.chalet.product.ProductEvent;
import org.chalet.room.BookingEvent;
import org.chalet.room.RoomEvent;
import org.chalet.scheduling.SchedulingEvent;
import org.chalet.sharing.SharingEvent;
import org.chalet.team.TeamEvent;

/**
 * Which stable name stands for which record: the only place where a Java class meets its stored
 * name.
 */
public final class EventTypes {
  private static final List<Class<? extends Event>> CONTEXTS =
      List.of(
          IdentityEvent.class,
          ErasureEvent.class,
          OrganizationEvent.class,
          InvitationEvent.class,
          HandOverEvent.class,
          CalendarEvent.class,
          ContactEvent.class,
          FavouriteEvent.class,
          ProductEvent.class,
          TeamEvent.class,
          RoomEvent.class,
          HoldEvent.class,
          BookingEvent.class,
          GuardEvent.class,
          SchedulingEvent.class,
          FileEvent.class,
          SharingEvent.class,
          AuditEvent.class);

  private final Map<String, Type> byName = new HashMap<>();
  private final Map<Class<?>, Type> byClass = new HashMap<>();

  /** An event type of today. */
  public record Type(String name, int revision, Class<? extends Event> payload) {}

  private EventTypes(Collection<Class<? extends Event>> payloads) {
    for (Class<? extends Event> payload : payloads) {
      Type type = typeOf(payload);
      if (byName.putIfAbsent(type.name(), type) != null) {
        throw new IllegalArgumentException("two events are called " + type.name());
      }
      byClass.put(payload, type);
    }
  }

  /** Every event of every context. */
  public static EventTypes all() {
    return new EventTypes(CONTEXTS.stream().flatMap(EventTypes::records).toList());
  }

  public static EventTypes of(Collection<Class<? extends Event>> payloads) {
    return new EventTypes(payloads);
  }

  public Collection<Type> types() {
    return byName.values();
  }

  Type of(Event event) {
    Type type = byClass.get(event.getClass());
    if (type == null) {
      throw new IllegalArgumentException(
          "no registered event: " + event.getClass().getSimpleName());
    }
    return type;
  }

  Type named(String name) {
    Type type = byName.get(name);
    if (type == null) {
      throw new UnknownEvent("no event is called " + name + "; was it recorded by a newer Chalet?");
    }
    return type;
  }

  private static Type typeOf(Class<? extends Event> payload) {
    EventName name = payload.getAnnotation(EventName.class);
    if (name == null || !payload.isRecord()) {
      throw new IllegalArgumentException(payload + " needs to be a record with an @EventName");
    }
    return new Type(name.value(), name.revision(), payload);
  }

  private static Stream<Class<? extends Event>> records(Class<?> sealed) {
    List<Class<? extends Event>> found = new ArrayList<>();
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        found.addAll(records(permitted).toList());
      } else {
        found.add(permitted.asSubclass(Event.class));
      }
    }
    return found.stream();
  }
}
