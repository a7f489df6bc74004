package org.chalet.command.history.undo.opposite;

import java.util.Set;
import java.util.function.Function;
import org.chalet.kernel.message.Event;
import org.jspecify.annotations.Nullable;

/**
 * That something is there.
 *
 * @param begins after one of these it is
 * @param belonging streams, and subjects in an organization, of which nothing is taken back by
 *     itself where the whole thing goes
 */
record Existence(Set<Class<? extends Event>> begins, Function<Event, Set<String>> belonging) {
  Existence {
    begins = Set.copyOf(begins);
  }

  boolean isThere(@Nullable Event told) {
    return told != null && begins.contains(told.getClass());
  }
}
