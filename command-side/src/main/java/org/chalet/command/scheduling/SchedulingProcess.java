package org.chalet.command.scheduling;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.chalet.command.Worker;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;
import org.chalet.kernel.message.Commands;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log and has messages delivered. Its place in the log is stored now and then, to be
 * quick after a start: every step knows whether it was done, so what is read again does no harm. Of
 * several processes one does it at a time.
 */
public final class SchedulingProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SchedulingProcess.class);
  private static final String LEASE = "scheduling";
  private static final String SPACE = "scheduling-position";
  private static final String ID = "all";
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration END = Duration.ofSeconds(5);
  private static final int PAGE = 256;
  private static final int UNSTORED = 2000;

  private final EventTail tail;
  private final SecretVault vault;
  private final Leases leases;
  private final InstantSource clock;
  private final Deliveries deliveries;
  private final String node = UUID.randomUUID().toString();
  private final Worker worker = new Worker("scheduling", this::round);
  private Instant askAgain = Instant.MIN;
  private boolean held;
  private long lastStored;
  private volatile long position;

  public SchedulingProcess(
      EventTail tail, SecretVault vault, Leases leases, InstantSource clock, Commands commands) {
    this.tail = tail;
    this.vault = vault;
    this.leases = leases;
    this.clock = clock;
    this.deliveries = new Deliveries(commands);
  }

  public void start() {
    worker.start();
  }

  /** Events that may still hold messages to be delivered. */
  public long lag() {
    return Math.max(0, tail.head() - position);
  }

  /** Takes in what there is; false where another process does. */
  boolean move() {
    if (!mayMove()) {
      return false;
    }
    List<EventEnvelope> page = tail.readFrom(position + 1, PAGE);
    while (!page.isEmpty() && !worker.isEnding() && mayMove()) {
      for (EventEnvelope event : page) {
        deliveries.deliver(event);
        position = event.position();
      }
      storeNowAndThen();
      page = tail.readFrom(position + 1, PAGE);
    }
    return true;
  }

  private boolean mayMove() {
    Instant now = clock.instant();
    boolean before = held;
    if (now.isBefore(askAgain)) {
      return held;
    }
    held = leases.hold(LEASE, node, TERM);
    askAgain = leases.shared() ? now.plus(held ? TERM.dividedBy(3) : Duration.ofSeconds(1)) : now;
    if (held && !before) {
      position = vault.get(SPACE, ID).map(value -> ByteBuffer.wrap(value).getLong()).orElse(0L);
      lastStored = position;
    }
    return held;
  }

  private void storeNowAndThen() {
    if (position - lastStored >= UNSTORED) {
      store();
    }
  }

  private void store() {
    if (position > lastStored) {
      byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
      vault.put(new SecretVault.Secret(SPACE, ID, value, null));
      lastStored = position;
    }
  }

  private void round() throws InterruptedException {
    if (move()) {
      tail.awaitBeyond(position, IDLE);
    } else {
      worker.await(IDLE);
    }
  }

  @Override
  public void close() {
    if (!worker.end(END)) {
      LOG.warn("Deliveries take their time; what is not done yet is done after the next start");
      return;
    }
    if (held) {
      held = false;
      store();
      leases.release(LEASE, node);
    }
  }
}
