package org.chalet.command.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.chalet.calendar.CalendarComponents;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarEvent;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarPublished;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.calendar.CalendarUnpublished;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.PublishCalendar;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.calendar.UnpublishCalendar;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.NameOfNow;
import org.chalet.command.collection.OnlyOwners;
import org.chalet.command.collection.Properties;
import org.chalet.command.collection.Shareable;
import org.chalet.command.collection.SharedAggregate;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.RoomEvent;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/** A calendar collection; what is in it are aggregates of their own. */
public final class Calendar implements SharedAggregate {
  private static final String DEFAULT_SEGMENT = "default";

  @AggregateIdentifier private String id = "";
  private boolean used;
  private @Nullable CalendarState state;
  private @Nullable CalendarState deleted;
  private @Nullable CalendarPublished published;

  Calendar() {}

  /** A fresh one, not created yet. */
  public Calendar(String id) {
    this.id = id;
  }

  /** The one that comes with an account. */
  public void createDefault(AccountId owner, String displayName) {
    refuseUsed();
    apply(
        new CalendarCreated(
            id,
            owner.raw(),
            DEFAULT_SEGMENT,
            CalendarComponents.ENTRIES,
            CollectionProperties.named(displayName),
            true));
  }

  /** The one that comes with a room; everybody inside may book it, until managers say otherwise. */
  void createForRoom(RoomEvent room, @Nullable String timezone) {
    refuseUsed();
    String owner = new RoomId(room.room()).principal().raw();
    CollectionProperties properties =
        new CollectionProperties(
            room.name(), room.location(), room.colour(), null, timezone, Map.of());
    apply(new CalendarCreated(id, owner, DEFAULT_SEGMENT, List.of("VEVENT"), properties, true));
    apply(
        new CalendarShared(
            id, owner, room.organization(), room.organization(), ShareLevel.EDIT.token()));
  }

  /** Is called as its room is. */
  void describe(RoomEvent room) {
    CalendarState now = state;
    if (now != null) {
      CollectionProperties before = now.properties();
      CollectionProperties wanted =
          new CollectionProperties(
              room.name(),
              room.location(),
              room.colour(),
              before.order(),
              before.timezone(),
              before.others());
      if (!wanted.equals(before)) {
        apply(new CalendarPropertiesChanged(id, now.owner(), wanted));
      }
    }
  }

  void decide(CreateCalendar command, String actor) {
    new OnlyOwners(command.owner().raw(), actor).verify();
    refuseUsed();
    new NameOfCalendar(command.segment().raw()).verify();
    new NameOfNow(command.segment().raw()).verify();
    if (command.calendar().isSubscription()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this is the id of a subscription");
    }
    List<String> components = Components.of(command.components());
    Properties.verify(command.properties());
    apply(
        new CalendarCreated(
            id,
            command.owner().raw(),
            command.segment().raw(),
            components,
            command.properties(),
            false));
  }

  void decide(SubscribeCalendar command, String actor) {
    new OnlyOwners(command.owner().raw(), actor).verify();
    refuseUsed();
    if (!command.calendar().isSubscription()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this is not the id of a subscription");
    }
    new NameOfCalendar(command.segment().raw()).verify();
    new NameOfNow(command.segment().raw()).verify();
    Properties.verify(command.properties());
    subscribe(command.owner(), command.segment().raw(), command.url().raw(), command.properties());
  }

  private void subscribe(
      AccountId owner, String segment, String url, CollectionProperties properties) {
    apply(new CalendarSubscribed(id, owner.raw(), segment, url, properties));
  }

  void decide(ChangeCalendarProperties command, String actor, CollectionAccess access) {
    CalendarState now = open(ChangeCalendarProperties.class, actor, access);
    CollectionProperties wanted = command.change().over(now.properties());
    if (!now.properties().equals(wanted)) {
      Properties.verify(wanted);
      apply(new CalendarPropertiesChanged(id, now.owner(), wanted));
    }
  }

  void decide(DeleteCalendar command, String actor, CollectionAccess access) {
    CalendarState now = open(DeleteCalendar.class, actor, access);
    new DefaultCalendarStays(now.isDefault()).verify();
    String meetings = command.reply() ? CalendarDeleted.LEFT : CalendarDeleted.LEFT_SILENTLY;
    apply(new CalendarDeleted(id, now.owner(), now.segment(), meetings));
  }

  /** Answers with the id of the link. */
  String decide(PublishCalendar command, String actor, CollectionAccess access) {
    CalendarState now = open(PublishCalendar.class, actor, access);
    if (now.source() != null) {
      throw new Rejected(
          ErrorCode.SUBSCRIPTION_READ_ONLY, "what is published elsewhere is not ours to publish");
    }
    CalendarPublished before = published;
    String link = before == null || command.renew() ? command.link() : before.link();
    CalendarPublished wanted =
        new CalendarPublished(
            id, now.owner(), link, command.detail().token(), command.frames().origins());
    if (!wanted.equals(before)) {
      apply(wanted);
    }
    return link;
  }

  void decide(UnpublishCalendar command, String actor, CollectionAccess access) {
    CalendarState now = open(UnpublishCalendar.class, actor, access);
    if (published == null) {
      throw new Rejected(ErrorCode.UNKNOWN_PUBLIC_LINK, "this calendar is not published");
    }
    apply(new CalendarUnpublished(id, now.owner()));
  }

  /** Is there again as it was; what went to somebody else does not come back. */
  void restore(String actor, CollectionAccess access) {
    if (state != null) {
      open(RestoreCalendar.class, actor, access);
      throw new Rejected(ErrorCode.COLLECTION_EXISTS, "this calendar was not deleted");
    }
    CalendarState last = deleted;
    if (last == null || last.frozen()) {
      throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such calendar was deleted");
    }
    access.verify(RestoreCalendar.class, last, actor);
    String url = last.source();
    if (url != null) {
      subscribe(new AccountId(last.owner()), last.segment(), url, last.properties());
    } else {
      apply(
          new CalendarRestored(
              id, last.owner(), last.segment(), last.components(), last.properties()));
    }
  }

  /** Closes it to writers. */
  public void freeze() {
    CalendarState now = state;
    if (now != null && !now.frozen()) {
      apply(new CalendarFrozen(id, now.owner()));
    }
  }

  /** Becomes the calendar of somebody else that holds what {@code source} held. */
  public void takeOver(AccountId receiver, CalendarState source, String displayName) {
    if (used) {
      return;
    }
    String url = source.source();
    if (url != null) {
      subscribe(
          receiver, new CalendarId(id).local(), url, source.properties().renamed(displayName));
    } else {
      apply(
          new CalendarCreated(
              id,
              receiver.raw(),
              new CalendarId(id).local(),
              source.components(),
              source.properties().renamed(displayName),
              false));
    }
  }

  /** Is taken from its owner, even the one that came with the account. */
  public void giveUp() {
    CalendarState now = state;
    if (now != null) {
      apply(new CalendarDeleted(id, now.owner(), now.segment()));
    }
  }

  @Override
  public void decide(
      Class<? extends Command> command,
      String actor,
      CollectionAccess access,
      Function<Shareable, List<Event>> decision) {
    decision.apply(open(command, actor, access)).forEach(AggregateLifecycle::apply);
  }

  private CalendarState open(
      Class<? extends Command> command, String actor, CollectionAccess access) {
    if (state == null) {
      throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "there is no such calendar");
    }
    access.verify(command, state, actor);
    return state;
  }

  private void refuseUsed() {
    if (used) {
      throw new Rejected(ErrorCode.COLLECTION_EXISTS, "this calendar's id is in use");
    }
  }

  @EventSourcingHandler
  void evolve(CalendarEvent event) {
    id = event.calendar();
    used = true;
    CalendarState before = state;
    state = CalendarState.after(before, event);
    published =
        switch (event) {
          case CalendarPublished now -> now;
          case CalendarUnpublished now -> null;
          case CalendarDeleted now -> null;
          default -> published;
        };
    if (state != null) {
      deleted = null;
    } else if (before != null) {
      deleted = before;
    }
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    used = true;
    state = null;
    deleted = null;
    published = null;
  }
}
