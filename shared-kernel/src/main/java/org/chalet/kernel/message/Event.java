package org.chalet.kernel.message;

import java.util.List;
import org.chalet.store.Claim;

/**
 * Something that happened; a record of raw fields, for ever. Its stable name is in {@code
 * EventName}.
 */
public interface Event {
  /**
   * Names that must be unique and that this event takes or gives back; pure, from the event's own
   * fields. They are settled in the same write as the event.
   */
  default List<Claim> claims() {
    return List.of();
  }
}
