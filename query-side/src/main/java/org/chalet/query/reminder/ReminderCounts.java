package org.chalet.query.reminder;

import java.util.concurrent.atomic.AtomicLong;

/** What became of reminders since the process started. */
public final class ReminderCounts {
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  void countSent() {
    sent.incrementAndGet();
  }

  void countSkipped(int more) {
    skipped.addAndGet(more);
  }

  void countRefused() {
    refused.incrementAndGet();
  }

  /** Handed over, each to one person on one way. */
  public long sent() {
    return sent.get();
  }

  /** Too late to be told: nobody was there to do it. */
  public long skipped() {
    return skipped.get();
  }

  /** Of people who get too many, or by webhooks that are not there. */
  public long refused() {
    return refused.get();
  }
}
