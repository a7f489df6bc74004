package org.chalet.command.collection;

import java.util.List;
import java.util.function.Function;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;

/** An aggregate that has shares. */
public interface SharedAggregate {
  /**
   * Records what is decided, when the sender may send it that command.
   *
   * @throws org.chalet.kernel.rule.Rejected UNKNOWN_COLLECTION when there is none
   */
  void decide(
      Class<? extends Command> command,
      String actor,
      CollectionAccess access,
      Function<Shareable, List<Event>> decision);
}
