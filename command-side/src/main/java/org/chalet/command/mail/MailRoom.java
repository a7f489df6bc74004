package org.chalet.command.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chalet.eventformat.EventTail;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mail of this process: an outbox, and a thread that delivers what is in the vault. Of several
 * processes on one vault one delivers at a time.
 */
public final class MailRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);
  private static final String LEASE = "mail";

  /** Longer than one try takes. */
  private static final Duration TERM = Duration.ofMinutes(3);

  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final Duration SETTLE_EVERY = Duration.ofMinutes(1);
  private static final long GLANCE_MILLIS = 2000;
  private static final long FAILED_MILLIS = 5000;
  private static final Duration END = Duration.ofSeconds(5);

  private final Leases leases;
  private final InstantSource clock;
  private final Carrier carrier;
  private final DurableOutbox outbox;
  private final HeldLetters held;
  private final Rounds rounds;
  private final Mails mails;
  private final String node = UUID.randomUUID().toString();
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("mail").unstarted(this::run);
  private Instant settled = Instant.MIN;

  /**
   * What mail stands on.
   *
   * @param tail tells which commands were committed
   */
  public record Ground(
      SecretVault vault, EventTail tail, Leases leases, InstantSource clock, Wording wording) {}

  public MailRoom(Ground ground, Carrier carrier) {
    this.leases = ground.leases();
    this.clock = ground.clock();
    this.carrier = carrier;
    Shelves shelves = new Shelves(ground.vault());
    Set<String> inFlight = DurableOutbox.ids();
    MailCounts counts = new MailCounts();
    this.outbox =
        new DurableOutbox(shelves, ground.wording(), ground.tail(), clock, inFlight, news::release);
    this.held =
        new HeldLetters(shelves, ground.tail(), inFlight, leases.shared() ? GRACE : Duration.ZERO);
    this.rounds = new Rounds(shelves, ground.wording(), carrier, clock, counts);
    this.mails = new Mails(shelves, ground.wording(), rounds, counts);
  }

  public Outbox outbox() {
    return outbox;
  }

  public Mails mails() {
    return mails;
  }

  /** Begins to deliver, and settles what a crash left. */
  public void start() {
    thread.start();
  }

  /** Delivers what is due now, unless another process does. */
  void deliver() {
    if (!mayDeliver()) {
      return;
    }
    Instant now = clock.instant();
    if (settled.isAfter(now) || !now.isBefore(settled.plus(SETTLE_EVERY))) {
      held.settle(now);
      settled = now;
    }
    rounds.go(this::mayDeliver);
  }

  private boolean mayDeliver() {
    return closing.getCount() > 0 && leases.hold(LEASE, node, TERM);
  }

  private void run() {
    while (closing.getCount() > 0) {
      try {
        news.drainPermits();
        deliver();
        if (news.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
          LOG.debug("letters were posted");
        }
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException e) {
        failed(e);
      }
    }
  }

  /** Nothing is lost: the same letters are tried again. */
  private void failed(RuntimeException failure) {
    LOG.error("Letters cannot be delivered; trying again", failure);
    try {
      closing.await(FAILED_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closing.countDown();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    news.release();
    try {
      if (thread.isAlive() && !thread.join(END)) {
        thread.interrupt();
        thread.join(END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.warn("A mail server takes its time; what it was given last may arrive twice");
      return;
    }
    carrier.close();
    leases.release(LEASE, node);
  }
}
