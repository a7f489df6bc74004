package org.chalet.command.imports;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Sends things together, as a commit costs the same for one and for many. Where one is refused none
 * of a group is stored: its halves are tried then, down to the one that is in the way.
 */
public final class Halving<W> {
  private final Set<ErrorCode> stops;
  private final Consumer<List<W>> sending;
  private final BiConsumer<W, Rejected> refused;
  private String stop = "";

  /**
   * @param stops what refuses all that is left as well
   */
  public Halving(Set<ErrorCode> stops, Consumer<List<W>> sending, BiConsumer<W, Rejected> refused) {
    this.stops = Set.copyOf(stops);
    this.sending = sending;
    this.refused = refused;
  }

  public void send(List<W> some) {
    if (some.isEmpty() || !stop.isEmpty()) {
      return;
    }
    try {
      sending.accept(some);
    } catch (Rejected rejected) {
      if (stops.contains(rejected.code())) {
        stop = rejected.code().token();
      } else if (some.size() == 1) {
        refused.accept(some.getFirst(), rejected);
      } else {
        send(some.subList(0, some.size() / 2));
        send(some.subList(some.size() / 2, some.size()));
      }
    }
  }

  /** Token of what stopped it; empty otherwise. */
  public String stop() {
    return stop;
  }
}
