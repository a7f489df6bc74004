package org.chalet.query.projection;

import java.time.Instant;
import java.util.List;
import org.chalet.store.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * How one view is doing.
 *
 * @param position up to where it tells the truth
 * @param lag how many events of the log are still to be read
 * @param rate how many events a second it read lately
 * @param deadLetters how many events are parked
 * @param firstLetters the first of them
 * @param error what fails, without personal data; null when nothing does
 * @param failingSince null when nothing fails
 * @param rebuild the last rebuild since the start, or null
 */
public record ViewHealth(
    String view,
    ViewState state,
    long position,
    long lag,
    long rate,
    long deadLetters,
    List<DeadLetter> firstLetters,
    @Nullable String error,
    @Nullable Instant failingSince,
    @Nullable RebuildProgress rebuild) {
  public ViewHealth {
    firstLetters = List.copyOf(firstLetters);
  }

  /** Whether readers can rely on it. Dead letters concern their sequences only. */
  public boolean up() {
    return state == ViewState.FOLLOWING || state == ViewState.STANDBY;
  }
}
