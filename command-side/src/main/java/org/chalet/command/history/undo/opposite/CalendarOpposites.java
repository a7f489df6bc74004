package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarEvent;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarPublished;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.calendar.CalendarUnpublished;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.Frames;
import org.chalet.calendar.PublicDetail;
import org.chalet.calendar.PublishCalendar;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.calendar.UnpublishCalendar;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/** Calendars themselves, and who has them. */
final class CalendarOpposites {
  static final List<Opposite> ALL =
      List.of(
          Opposite.of(
              Set.of(CalendarPropertiesChanged.class),
              Set.of(CalendarCreated.class, CalendarRestored.class, CalendarSubscribed.class),
              CalendarOpposites::properties),
          Opposite.of(
                  Set.of(
                      CalendarCreated.class,
                      CalendarSubscribed.class,
                      CalendarRestored.class,
                      CalendarDeleted.class),
                  CalendarOpposites::existence)
              .existing(
                  new Existence(
                      Set.of(
                          CalendarCreated.class, CalendarSubscribed.class, CalendarRestored.class),
                      CalendarOpposites::itself)),
          Opposite.of(
              Set.of(CalendarPublished.class, CalendarUnpublished.class),
              CalendarOpposites::publish),
          Opposite.of(
              Set.of(CalendarShared.class, CalendarShareRevoked.class),
              Set.of(),
              CalendarOpposites::grantee,
              CalendarOpposites::share));

  private CalendarOpposites() {}

  private static @Nullable Command properties(Event last, @Nullable Event before) {
    return switch (before) {
      case CalendarPropertiesChanged e -> change(e.calendar(), e.properties());
      case CalendarCreated e -> change(e.calendar(), e.properties());
      case CalendarRestored e -> change(e.calendar(), e.properties());
      case CalendarSubscribed e -> change(e.calendar(), e.properties());
      case null, default -> null;
    };
  }

  private static Command change(String calendar, CollectionProperties properties) {
    return new ChangeCalendarProperties(new CalendarId(calendar), properties);
  }

  /** What came with an account or a room stays with it. */
  private static @Nullable Command existence(Event last, @Nullable Event before) {
    return switch (last) {
      case CalendarDeleted e -> new RestoreCalendar(new CalendarId(e.calendar()));
      case CalendarCreated e -> e.isDefault() ? null : delete(e.calendar());
      case CalendarSubscribed e -> delete(e.calendar());
      case CalendarRestored e -> delete(e.calendar());
      default -> null;
    };
  }

  private static Command delete(String calendar) {
    return new DeleteCalendar(new CalendarId(calendar), false);
  }

  private static Set<String> itself(Event event) {
    return event instanceof CalendarEvent e ? Set.of(e.calendar()) : Set.of();
  }

  /** A link is made of its id, so the former one opens the calendar again. */
  private static @Nullable Command publish(Event last, @Nullable Event before) {
    if (before instanceof CalendarPublished e) {
      return new PublishCalendar(
          new CalendarId(e.calendar()),
          e.link(),
          PublicDetail.of(e.detail()),
          new Frames(e.frames()),
          true);
    }
    return last instanceof CalendarPublished e
        ? new UnpublishCalendar(new CalendarId(e.calendar()))
        : null;
  }

  private static Set<String> grantee(Event event) {
    return switch (event) {
      case CalendarShared e -> Set.of(e.grantee());
      case CalendarShareRevoked e -> Set.of(e.grantee());
      default -> Set.of();
    };
  }

  private static @Nullable Command share(Event last, @Nullable Event before) {
    if (before instanceof CalendarShared e) {
      return new ShareCalendar(
          new CalendarId(e.calendar()), new Grantee(e.grantee()), ShareLevel.of(e.level()));
    }
    return switch (last) {
      case CalendarShared e -> revoke(e.calendar(), e.grantee());
      case CalendarShareRevoked e -> revoke(e.calendar(), e.grantee());
      default -> null;
    };
  }

  private static Command revoke(String calendar, String grantee) {
    return new RevokeCalendarShare(new CalendarId(calendar), new Grantee(grantee));
  }
}
