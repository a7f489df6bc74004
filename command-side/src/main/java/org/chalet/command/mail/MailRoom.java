package org.chalet.command.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.chalet.command.Worker;
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
  private static final Duration GLANCE = Duration.ofSeconds(2);
  private static final Duration END = Duration.ofSeconds(5);

  private final Leases leases;
  private final InstantSource clock;
  private final Carrier carrier;
  private final DurableOutbox outbox;
  private final HeldLetters held;
  private final Rounds rounds;
  private final Mails mails;
  private final String node = UUID.randomUUID().toString();
  private final Worker worker = new Worker("mail", this::round);
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
        new DurableOutbox(shelves, ground.wording(), ground.tail(), clock, inFlight, worker::wake);
    this.held =
        new HeldLetters(shelves, ground.tail(), inFlight, leases.shared() ? GRACE : Duration.ZERO);
    this.rounds = new Rounds(shelves, ground.wording(), carrier, clock, counts);
    this.mails = new Mails(shelves, ground.wording(), rounds, counts);
  }

  public Outbox outbox() {
    return outbox;
  }

  public UniqueLetters uniqueLetters() {
    return outbox;
  }

  public Mails mails() {
    return mails;
  }

  /** Begins to deliver, and settles what a crash left. */
  public void start() {
    worker.start();
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
    return !worker.isEnding() && leases.hold(LEASE, node, TERM);
  }

  private void round() throws InterruptedException {
    deliver();
    worker.await(GLANCE);
  }

  @Override
  public void close() {
    if (!worker.end(END)) {
      LOG.warn("A mail server takes its time; what it was given last may arrive twice");
      return;
    }
    carrier.close();
    leases.release(LEASE, node);
  }
}
