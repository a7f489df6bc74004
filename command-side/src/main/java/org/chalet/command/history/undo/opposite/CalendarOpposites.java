package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
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
              Set.of(CalendarDeleted.class),
              Set.of(CalendarRestored.class),
              CalendarOpposites::restore),
          new Opposite(
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

  private static @Nullable Command restore(Event last, @Nullable Event before) {
    return last instanceof CalendarDeleted e
        ? new RestoreCalendar(new CalendarId(e.calendar()))
        : null;
  }

  private static String grantee(Event event) {
    return switch (event) {
      case CalendarShared e -> e.grantee();
      case CalendarShareRevoked e -> e.grantee();
      default -> "";
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
