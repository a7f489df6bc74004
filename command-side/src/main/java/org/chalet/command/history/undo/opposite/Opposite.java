package org.chalet.command.history.undo.opposite;

import java.util.Set;
import java.util.function.Function;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.jspecify.annotations.Nullable;

/**
 * How something becomes what it was.
 *
 * @param undone what can be taken back so
 * @param told other events that tell what it was before
 * @param about within one place, events are about the same where this is equal
 */
public record Opposite(
    Set<Class<? extends Event>> undone,
    Set<Class<? extends Event>> told,
    Function<Event, String> about,
    Towards towards) {

  /** The ordinary command that makes it what it was. */
  @FunctionalInterface
  public interface Towards {
    /**
     * @param last of what is taken back
     * @param before what was said of the same before; null where nothing was
     * @return null where it is not known how
     */
    @Nullable Command command(Event last, @Nullable Event before);
  }

  public Opposite {
    undone = Set.copyOf(undone);
    told = Set.copyOf(told);
  }

  static Opposite of(Set<Class<? extends Event>> undone, Towards towards) {
    return new Opposite(undone, Set.of(), event -> "", towards);
  }

  static Opposite of(
      Set<Class<? extends Event>> undone, Set<Class<? extends Event>> told, Towards towards) {
    return new Opposite(undone, told, event -> "", towards);
  }

  public boolean concerns(Object payload) {
    return undone.contains(payload.getClass()) || told.contains(payload.getClass());
  }
}
