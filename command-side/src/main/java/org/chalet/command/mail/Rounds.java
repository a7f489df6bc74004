package org.chalet.command.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through what is due and has it carried; one thread at a time. */
final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int BATCH = 100;
  private static final Set<Delivery.Result> ENDS =
      EnumSet.of(Delivery.Result.SENT, Delivery.Result.REFUSED);
  private static final String EXPIRED = "nobody took it before it expired";

  private final Shelves shelves;
  private final Wording wording;
  private final Carrier carrier;
  private final InstantSource clock;
  private final MailCounts counts;
  private int unreachable;
  private Instant pausedUntil = Instant.MIN;
  private volatile @Nullable String problem;

  Rounds(
      Shelves shelves, Wording wording, Carrier carrier, InstantSource clock, MailCounts counts) {
    this.shelves = shelves;
    this.wording = wording;
    this.carrier = carrier;
    this.clock = clock;
    this.counts = counts;
  }

  /** Why nothing goes out at present, or null. */
  @Nullable String problem() {
    return problem;
  }

  /**
   * Carries what is due.
   *
   * @param goOn asked before each letter
   */
  void go(BooleanSupplier goOn) {
    try {
      while (carryBatch(goOn)) {
        LOG.debug("more letters are due");
      }
    } finally {
      carrier.rest();
    }
  }

  /** False when nothing more is to be done now. */
  private boolean carryBatch(BooleanSupplier goOn) {
    List<Shelf.Entry> batch = shelves.waiting.first(BATCH);
    List<Shelf.Entry> captured = new ArrayList<>();
    try {
      for (Shelf.Entry entry : batch) {
        if (isPaused() || !isDue(entry) || !goOn.getAsBoolean()) {
          return false;
        }
        carry(entry, captured);
      }
      return !batch.isEmpty();
    } finally {
      if (!captured.isEmpty()) {
        shelves.capture(captured, clock.instant());
      }
    }
  }

  /** A pause or a try that lies too far ahead was set by a clock that went wrong. */
  private boolean isPaused() {
    Instant now = clock.instant();
    return now.isBefore(pausedUntil)
        && pausedUntil.isBefore(now.plus(Backoff.LONGEST_UNREACHABLE).plusSeconds(1));
  }

  private boolean isDue(Shelf.Entry entry) {
    Instant now = clock.instant();
    Instant due = Shelf.timeOf(entry.key());
    return !due.isAfter(now) || due.isAfter(now.plus(Backoff.LONGEST));
  }

  /**
   * @param captured gathers what stays here: nothing is sent twice when that is noted later
   */
  private void carry(Shelf.Entry entry, List<Shelf.Entry> captured) {
    Kept kept = entry.kept();
    if (shelves.isOver(kept)) {
      shelves.waiting.remove(entry.key());
      return;
    }
    if (kept.isExpired(clock.instant())) {
      counts.countExpired();
      LOG.warn("Gave up a letter that expired, {} after {} tries", kept, kept.tries());
      shelves.noteOver(kept);
      shelves.fail(entry, kept.problem().isEmpty() ? EXPIRED : kept.problem(), clock.instant());
      return;
    }
    Delivery delivery = tried(kept);
    counts.count(delivery.result());
    if (delivery.result() == Delivery.Result.CAPTURED) {
      captured.add(entry);
    }
    settle(entry, delivery);
  }

  private Delivery tried(Kept kept) {
    Mail mail;
    try {
      mail = wording.write(kept.id(), kept.posted(), kept.letter());
    } catch (IllegalArgumentException e) {
      LOG.error("There are no words for {}", kept, e);
      return Delivery.refused("it cannot be put into words: " + e.getMessage());
    }
    return carrier.carry(mail);
  }

  private void settle(Shelf.Entry entry, Delivery delivery) {
    Instant now = clock.instant();
    if (delivery.result() != Delivery.Result.UNREACHABLE) {
      reachable();
    }
    if (ENDS.contains(delivery.result())) {
      shelves.noteOver(entry.kept());
    }
    switch (delivery.result()) {
      case SENT -> shelves.waiting.remove(entry.key());
      case CAPTURED -> LOG.debug("A letter stays here, {}", entry.kept());
      case DEFERRED -> putOff(entry, delivery.detail(), now);
      case REFUSED -> {
        LOG.warn("A letter was refused for good, {}", entry.kept());
        shelves.fail(entry, delivery.detail(), now);
      }
      case UNREACHABLE -> pause(delivery.detail(), now);
    }
  }

  private void putOff(Shelf.Entry entry, String why, Instant now) {
    Kept later = entry.kept().putOff(why);
    Duration pause = Backoff.after(later.tries(), Backoff.LONGEST);
    LOG.info("A letter was put off by {}, {}", pause, later);
    shelves.putOff(entry, later, now.plus(pause));
  }

  private void pause(String why, Instant now) {
    Duration pause = Backoff.after(++unreachable, Backoff.LONGEST_UNREACHABLE);
    LOG.warn("No mail goes out, trying again in {}: {}", pause, why);
    pausedUntil = now.plus(pause);
    problem = why;
  }

  private void reachable() {
    if (unreachable > 0) {
      LOG.info("Mail goes out again");
    }
    unreachable = 0;
    problem = null;
  }
}
