package org.chalet.guard;

import org.chalet.kernel.message.EventName;

/**
 * The guard of a collection speaks up like this from now on.
 *
 * @param share in percent
 */
@EventName("guard.chosen")
public record GuardChosen(
    String collection,
    String owner,
    boolean watching,
    int share,
    int atLeast,
    int minutes,
    boolean hold)
    implements GuardEvent {
  public GuardSettings settings() {
    return new GuardSettings(watching, share, atLeast, minutes, hold);
  }
}
