package org.chalet.command.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;

/**
 * Letters that a crash left between the keeping and the commit, or between the commit and the
 * release. One whose command has an event in the log goes out; one whose command has none for an
 * hour is dropped: no command takes that long.
 */
final class HeldLetters {
  private static final int PAGE = 512;
  private static final Duration GIVE_UP = Duration.ofHours(1);

  private final Shelves shelves;
  private final EventTail tail;
  private final Set<String> inFlight;
  private final Duration grace;

  /**
   * @param inFlight letters of commands that this process is carrying out
   * @param grace how long other processes may take for a command
   */
  HeldLetters(Shelves shelves, EventTail tail, Set<String> inFlight, Duration grace) {
    this.shelves = shelves;
    this.tail = tail;
    this.inFlight = inFlight;
    this.grace = grace;
  }

  void settle(Instant now) {
    shelves.held.forEachPage(page -> settle(page, now));
  }

  private void settle(List<Shelf.Entry> page, Instant now) {
    List<Kept> left =
        page.stream()
            .map(Shelf.Entry::kept)
            .filter(kept -> !inFlight.contains(kept.id()))
            .filter(kept -> !now.isBefore(kept.posted().plus(grace)))
            .filter(this::isStillHeld)
            .toList();
    if (!left.isEmpty()) {
      settleLeft(left, now);
    }
  }

  /** Its command may have ended while letters were listed. */
  private boolean isStillHeld(Kept kept) {
    return shelves.held.get(Shelves.heldKey(kept)).isPresent();
  }

  private void settleLeft(List<Kept> left, Instant now) {
    Set<String> asked = new HashSet<>();
    long after = Long.MAX_VALUE;
    for (Kept kept : left) {
      asked.add(markOf(kept).command());
      after = Math.min(after, markOf(kept).after());
    }
    Set<String> committed = new HashSet<>();
    long read = read(after, asked, committed);
    List<Kept> out = new ArrayList<>();
    List<Kept> over = new ArrayList<>();
    List<Kept> later = new ArrayList<>();
    for (Kept kept : left) {
      if (committed.contains(markOf(kept).command())) {
        out.add(kept);
      } else if (now.isAfter(kept.posted().plus(GIVE_UP))) {
        over.add(kept);
      } else if (read > markOf(kept).after()) {
        later.add(kept.marked(new Kept.Mark(markOf(kept).command(), read)));
      }
    }
    shelves.release(out);
    shelves.drop(over);
    shelves.hold(later);
  }

  /** Returns the last position that was read. */
  private long read(long after, Set<String> asked, Set<String> committed) {
    long at = after;
    for (List<EventEnvelope> page = tail.readFrom(at + 1, PAGE);
        !page.isEmpty();
        page = tail.readFrom(at + 1, PAGE)) {
      for (EventEnvelope event : page) {
        String command = event.trail().command();
        if (asked.contains(command)) {
          committed.add(command);
        }
      }
      at = page.getLast().position();
    }
    return at;
  }

  private static Kept.Mark markOf(Kept kept) {
    return Objects.requireNonNull(kept.mark());
  }
}
