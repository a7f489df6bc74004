package org.chalet.command.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.chalet.command.StateReader;
import org.chalet.command.Worker;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log and posts what people are to be told. Where it has come to is stored right after
 * an event's letters: a crash in between posts these once more, and none is ever left out. Of
 * several processes one does it at a time.
 */
public final class Notices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final String LEASE = "notices";
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration END = Duration.ofSeconds(5);
  private static final int PAGE = 256;

  /** Events that call for no letter are read again after a crash, up to that many. */
  private static final int UNSTORED = 2000;

  private final EventTail tail;
  private final Leases leases;
  private final InstantSource clock;
  private final Outbox outbox;
  private final NoticePosition stored;
  private final NoticeLetters letters;
  private final String node = UUID.randomUUID().toString();
  private final Worker worker = new Worker("notices", this::round);
  private Instant askAgain = Instant.MIN;
  private boolean held;
  private long lastStored;
  private volatile long position;

  /** What notices stand on. */
  public record Ground(
      EventTail tail,
      SecretVault vault,
      Leases leases,
      InstantSource clock,
      StateReader states,
      Outbox outbox) {}

  public Notices(Ground ground) {
    this.tail = ground.tail();
    this.leases = ground.leases();
    this.clock = ground.clock();
    this.outbox = ground.outbox();
    this.stored = new NoticePosition(ground.vault());
    this.letters = new NoticeLetters(ground.states(), ground.clock());
  }

  /** Begins to follow; on the very first start of all at the head of the log. */
  public void start() {
    worker.start();
  }

  /** Events that people may still have to be told of. */
  public long lag() {
    return Math.max(0, tail.head() - position);
  }

  /** Takes in what there is; false where another process does. */
  boolean move() {
    if (!mayMove()) {
      return false;
    }
    List<EventEnvelope> page = tail.readFrom(position + 1, PAGE);
    while (!page.isEmpty() && mayMove()) {
      page.forEach(this::tell);
      page = tail.readFrom(position + 1, PAGE);
    }
    return true;
  }

  private void tell(EventEnvelope event) {
    List<Letter> called = letters.of(event);
    called.forEach(outbox::post);
    position = event.position();
    if (!called.isEmpty() || position - lastStored >= UNSTORED) {
      store();
    }
  }

  private void store() {
    if (position > lastStored) {
      stored.store(position);
      lastStored = position;
    }
  }

  /** Asks for the lease only every few seconds. */
  private boolean mayMove() {
    Instant now = clock.instant();
    boolean before = held;
    if (now.isBefore(askAgain)) {
      return held;
    }
    held = leases.hold(LEASE, node, TERM);
    askAgain = leases.shared() ? now.plus(held ? TERM.dividedBy(3) : Duration.ofSeconds(1)) : now;
    if (held && !before) {
      position = stored.startingAt(tail.head());
      lastStored = position;
    }
    return held;
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
      LOG.warn("Notices take their time; what was posted last may be posted twice");
      return;
    }
    if (held) {
      held = false;
      store();
      leases.release(LEASE, node);
    }
  }
}
