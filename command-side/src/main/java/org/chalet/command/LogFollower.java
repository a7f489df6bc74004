package org.chalet.command;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Takes the events of the log one after the other, in one of several processes at a time. Where it
 * has come to is kept in the vault; what was taken since it was kept last is taken again after a
 * crash, and nothing is left out.
 */
public final class LogFollower {
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration END = Duration.ofSeconds(5);
  private static final int PAGE = 256;
  private static final int MOST_UNSTORED = 2000;
  private static final String ID = "all";

  private final String name;
  private final Ground ground;
  private final Start start;
  private final Predicate<EventEnvelope> concern;
  private final Step step;
  private final String node = UUID.randomUUID().toString();
  private final Worker worker;
  private Instant askAgain = Instant.MIN;
  private boolean held;
  private long lastStored;
  private volatile long position;

  /** What a follower stands on. */
  public record Ground(EventTail tail, SecretVault vault, Leases leases, InstantSource clock) {}

  /** Where the very first start of all begins. */
  public enum Start {
    /** All that ever happened is taken. */
    BEGINNING,
    /** What happened before is not taken. */
    HEAD
  }

  /** Takes an event; says whether it is to be kept at once that it was taken. */
  @FunctionalInterface
  public interface Step {
    boolean take(EventEnvelope event);
  }

  /**
   * @param name of its lease and its thread; its place is kept in the vault's space {@code
   *     <name>-position}
   */
  public LogFollower(String name, Ground ground, Start start, Step step) {
    this(name, ground, start, event -> true, step);
  }

  /**
   * @param concern of which events of this process it takes at once; it may take the others a
   *     moment later
   */
  public LogFollower(
      String name, Ground ground, Start start, Predicate<EventEnvelope> concern, Step step) {
    this.name = name;
    this.ground = ground;
    this.start = start;
    this.concern = concern;
    this.step = step;
    this.worker = new Worker(name, this::round);
  }

  public void start() {
    worker.start();
  }

  /** How many events are not taken yet. */
  public long lag() {
    return Math.max(0, ground.tail().head() - position);
  }

  /** Takes what there is; false where another process does. */
  public boolean move() {
    if (!mayMove()) {
      return false;
    }
    List<EventEnvelope> page = next();
    while (!page.isEmpty() && !worker.isEnding() && mayMove()) {
      page.forEach(this::take);
      page = next();
    }
    return true;
  }

  private List<EventEnvelope> next() {
    return ground.tail().readFrom(position + 1, PAGE);
  }

  private void take(EventEnvelope event) {
    boolean atOnce = step.take(event);
    position = event.position();
    if (atOnce || position - lastStored >= MOST_UNSTORED) {
      store();
    }
  }

  /** Asks for a shared lease only every few seconds. */
  private boolean mayMove() {
    Instant now = ground.clock().instant();
    if (now.isBefore(askAgain)) {
      return held;
    }
    boolean before = held;
    held = ground.leases().hold(name, node, TERM);
    askAgain = ground.leases().shared() ? now.plus(held ? TERM.dividedBy(3) : RETRY) : now;
    if (held && !before) {
      position = stored();
      lastStored = position;
    }
    return held;
  }

  private long stored() {
    long first = start == Start.HEAD ? ground.tail().head() : 0;
    ground.vault().putIfAbsent(place(first));
    return ground
        .vault()
        .get(space(), ID)
        .map(value -> ByteBuffer.wrap(value).getLong())
        .orElse(first);
  }

  private void store() {
    if (position > lastStored) {
      ground.vault().put(place(position));
      lastStored = position;
    }
  }

  private Secret place(long at) {
    byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(at).array();
    return new Secret(space(), ID, value, null);
  }

  private String space() {
    return name + "-position";
  }

  private void round() throws InterruptedException {
    if (move()) {
      ground.tail().awaitBeyond(position, IDLE, concern);
    } else {
      worker.await(IDLE);
    }
  }

  /** Ends it, and lets another process follow; false where a step takes too long for that. */
  public boolean end() {
    if (!worker.end(END)) {
      return false;
    }
    if (held) {
      held = false;
      store();
      ground.leases().release(name, node);
    }
    return true;
  }
}
