package org.chalet.command.history.undo.opposite;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.jspecify.annotations.Nullable;

/**
 * How something becomes what it was.
 *
 * @param undone what can be taken back so
 * @param told other events that tell what it was before
 * @param about within one place, events are about the same where these have one in common; what
 *     several are concerned by is taken back for each
 * @param existence for what was made or ended; null for what was changed
 */
public record Opposite(
    Set<Class<? extends Event>> undone,
    Set<Class<? extends Event>> told,
    Function<Event, Set<String>> about,
    Towards towards,
    @Nullable Existence existence) {
  /** What an event that concerns all of a place is about. */
  static final String ALL_OF_IT = "*";

  private static final Function<Event, Set<String>> ITSELF = event -> Set.of("");

  /** The ordinary command that makes it what it was. */
  @FunctionalInterface
  public interface Towards {
    /**
     * @param last of what is taken back
     * @param before what was said of the same before; null where nothing was
     * @param about whom or what, see {@link Opposite#about}
     * @return null where there is none, or it is not known
     */
    @Nullable Command command(Event last, @Nullable Event before, String about);
  }

  /** As {@link Towards}, where one event is about one thing. */
  @FunctionalInterface
  interface Back extends BiFunction<Event, @Nullable Event, @Nullable Command> {}

  public Opposite {
    undone = Set.copyOf(undone);
    told = Set.copyOf(told);
  }

  static Opposite of(Set<Class<? extends Event>> undone, Back back) {
    return of(undone, Set.of(), back);
  }

  static Opposite of(
      Set<Class<? extends Event>> undone, Set<Class<? extends Event>> told, Back back) {
    return of(undone, told, ITSELF, back);
  }

  static Opposite of(
      Set<Class<? extends Event>> undone,
      Set<Class<? extends Event>> told,
      Function<Event, Set<String>> about,
      Back back) {
    return new Opposite(undone, told, about, (last, before, one) -> back.apply(last, before), null);
  }

  Opposite existing(Existence as) {
    return new Opposite(undone, told, about, towards, as);
  }

  public boolean concerns(Object payload) {
    return undone.contains(payload.getClass()) || told.contains(payload.getClass());
  }

  /** Whether an event that this concerns tells of that one thing. */
  public boolean isAbout(Event event, String one) {
    Set<String> all = about.apply(event);
    return all.contains(one) || all.contains(ALL_OF_IT);
  }

  /** Whether it is there, or gone, as it was before. */
  public boolean isAsBefore(Event last, @Nullable Event before) {
    return existence != null && existence.isThere(last) == existence.isThere(before);
  }

  /** What goes with it where it was not there before. */
  public Set<String> belonging(Event last) {
    return existence == null ? Set.of() : existence.belonging().apply(last);
  }

  /** Whether it was not there before, so that all that happened with it matters. */
  public boolean ends(@Nullable Event before) {
    return existence != null && !existence.isThere(before);
  }
}
