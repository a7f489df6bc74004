package org.chalet.command.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.LongSupplier;
import org.chalet.guard.GuardSettings;
import org.jspecify.annotations.Nullable;

/** What one client has changed in one collection lately: each object once, by its last change. */
final class Window {
  /** More than that of one collection is a mass change whatever its size. */
  private static final int MOST = 20_000;

  private final SequencedMap<String, Change> changes = new LinkedHashMap<>();
  private int deleted;
  private long needed;
  private boolean noticed;

  private record Change(boolean deleted, long position, Instant time) {}

  /** Where what is remembered began. */
  record Beginning(long position, Instant time) {}

  /** Takes in a change and forgets those that were too long before it. */
  void take(Touch touch, long position, Instant time, Duration length) {
    forget(changes.remove(touch.name()));
    changes.putLast(touch.name(), new Change(touch.deleted(), position, time));
    deleted += touch.deleted() ? 1 : 0;
    Instant since = time.minus(length);
    for (Iterator<Change> oldest = changes.values().iterator(); oldest.hasNext(); ) {
      Change change = oldest.next();
      if (changes.size() <= MOST && !change.time().isBefore(since)) {
        break;
      }
      oldest.remove();
      forget(change);
    }
    if (changes.size() == 1) {
      needed = 0;
      noticed = false;
    }
  }

  private void forget(@Nullable Change change) {
    deleted -= change != null && change.deleted() ? 1 : 0;
  }

  /**
   * Whether it is a mass change that nobody was told of yet.
   *
   * @param size how many objects the collection holds now
   */
  boolean isMassChange(GuardSettings settings, LongSupplier size) {
    if (noticed || changes.size() < settings.atLeast()) {
      return false;
    }
    if (needed == 0) {
      long before = size.getAsLong() + deleted;
      needed = Math.max(1, (before * settings.share() + 99) / 100);
    }
    return changes.size() >= needed;
  }

  void noticed() {
    noticed = true;
  }

  Beginning beginning() {
    Change first = changes.firstEntry().getValue();
    return new Beginning(first.position(), first.time());
  }

  int deleted() {
    return deleted;
  }

  int rewritten() {
    return changes.size() - deleted;
  }
}
