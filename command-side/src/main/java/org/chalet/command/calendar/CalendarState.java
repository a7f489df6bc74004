package org.chalet.command.calendar;

import java.util.List;
import org.chalet.calendar.CalendarComponents;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.command.collection.Shareable;
import org.chalet.command.collection.Shares;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is there.
 *
 * @param frozen whether nobody may write, since it is on its way to another owner
 * @param source where it is published, for one that shows what is published elsewhere; or null
 */
public record CalendarState(
    String owner,
    String segment,
    List<String> components,
    CollectionProperties properties,
    boolean isDefault,
    boolean frozen,
    Shares shares,
    @Nullable String source)
    implements Shareable {

  /** The evolution of a calendar's stream. */
  public static @Nullable CalendarState after(@Nullable CalendarState before, Object event) {
    return switch (event) {
      case CalendarCreated created ->
          new CalendarState(
              created.owner(),
              created.segment(),
              created.components(),
              created.properties(),
              created.isDefault(),
              false,
              Shares.NONE,
              null);
      case CalendarSubscribed subscribed ->
          new CalendarState(
              subscribed.owner(),
              subscribed.segment(),
              CalendarComponents.USUAL,
              subscribed.properties(),
              false,
              false,
              Shares.NONE,
              subscribed.url());
      case CalendarPropertiesChanged changed when before != null ->
          new CalendarState(
              before.owner,
              before.segment,
              before.components,
              changed.properties(),
              before.isDefault,
              before.frozen,
              before.shares,
              before.source);
      case CalendarFrozen frozen when before != null ->
          new CalendarState(
              before.owner,
              before.segment,
              before.components,
              before.properties,
              before.isDefault,
              true,
              before.shares,
              before.source);
      case CalendarRestored restored ->
          new CalendarState(
              restored.owner(),
              restored.segment(),
              restored.components(),
              restored.properties(),
              false,
              false,
              Shares.NONE,
              null);
      case CalendarDeleted deleted -> null;
      case Erased erased -> null;
      default -> before == null ? null : shared(before, before.shares.after(event));
    };
  }

  private static CalendarState shared(CalendarState before, Shares shares) {
    return shares == before.shares
        ? before
        : new CalendarState(
            before.owner,
            before.segment,
            before.components,
            before.properties,
            before.isDefault,
            before.frozen,
            shares,
            before.source);
  }
}
