package org.chalet.command.collection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.guard.GuardChosen;
import org.chalet.guard.GuardSettings;
import org.chalet.guard.MassChangeNoticed;
import org.chalet.guard.MassChangeSettled;
import org.chalet.kernel.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a collection.
 *
 * @param open mass changes of which the owner has not said what they are, by their first positions;
 *     the oldest of very many is open no longer
 */
public record Guard(GuardSettings settings, SequencedMap<Long, MassChangeNoticed> open) {
  public static final String TYPE = "Guard";

  /** A collection of which nothing was said or noticed. */
  public static final Guard USUAL = new Guard(GuardSettings.USUAL, new LinkedHashMap<>());

  /** Of the stream {@code GuardEvent.stream}. */
  public static final Evolution<Guard> EVOLUTION = Guard::after;

  private static final int MOST_OPEN = 50;

  /** Whether a client writes nothing here until the owner has said so. */
  public boolean holds(Trail trail) {
    return open.values().stream()
        .anyMatch(change ->
            change.held()
                && change.actor().equals(trail.actor())
                && Objects.equals(change.credential(), trail.client().credential()));
  }

  private static @Nullable Guard after(@Nullable Guard before, Object event) {
    Guard now = before == null ? USUAL : before;
    return switch (event) {
      case GuardChosen chosen -> new Guard(chosen.settings(), now.open);
      case MassChangeNoticed noticed -> now.with(noticed);
      case MassChangeSettled settled -> now.without(settled.first());
      case Erased erased -> null;
      default -> before;
    };
  }

  private Guard with(MassChangeNoticed noticed) {
    SequencedMap<Long, MassChangeNoticed> more = new LinkedHashMap<>(open);
    if (more.size() == MOST_OPEN) {
      Map.Entry<Long, MassChangeNoticed> unused = more.pollFirstEntry();
    }
    more.put(noticed.first(), noticed);
    return new Guard(settings, more);
  }

  private Guard without(long first) {
    SequencedMap<Long, MassChangeNoticed> fewer = new LinkedHashMap<>(open);
    fewer.remove(first);
    return new Guard(settings, fewer);
  }
}
