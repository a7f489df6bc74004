package org.chalet.kernel.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command that was carried out.
 *
 * @param result what the command's handler returned, or null
 * @param position of the last event recorded, 0 when nothing had to change
 * @param visible whether every view that follows the events has passed the position; false only
 *     after a bounded wait
 */
public record Receipt(@Nullable Object result, long position, boolean visible) {
  /** The handler's result, which is there. */
  public <T> T as(Class<T> type) {
    return type.cast(Objects.requireNonNull(result));
  }

  public boolean changed() {
    return position > 0;
  }
}
