package org.chalet.command.history.undo.opposite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.message.EventName;

/** All that has an opposite. What is not here cannot be taken back, and is refused as such. */
public final class Opposites {
  private static final Map<Class<?>, Opposite> BY_UNDONE = new HashMap<>();

  static {
    Stream.of(
            OrganizationOpposites.ALL,
            ProductOpposites.ALL,
            AccessOpposites.ALL,
            TeamOpposites.ALL,
            RoomOpposites.ALL,
            CalendarOpposites.ALL,
            ContactOpposites.ALL,
            AccountOpposites.ALL)
        .flatMap(List::stream)
        .forEach(one -> one.undone().forEach(undone -> BY_UNDONE.put(undone, one)));
  }

  private Opposites() {}

  /** How this event is taken back. */
  public static Optional<Opposite> of(Object payload) {
    return Optional.ofNullable(BY_UNDONE.get(payload.getClass()));
  }

  /** The stable names of all events that say something of the same. */
  public static Set<String> names(Opposite opposite) {
    return Stream.concat(opposite.undone().stream(), opposite.told().stream())
        .map(Opposites::name)
        .collect(Collectors.toSet());
  }

  /** The stable names of events that tell more of it. */
  public static Set<String> told(Opposite opposite) {
    return opposite.told().stream().map(Opposites::name).collect(Collectors.toSet());
  }

  private static String name(Class<? extends Event> event) {
    EventName name = event.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalArgumentException(event + " has no name");
    }
    return name.value();
  }
}
