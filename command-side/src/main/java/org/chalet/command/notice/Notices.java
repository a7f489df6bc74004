package org.chalet.command.notice;

import java.util.List;
import org.chalet.command.LogFollower;
import org.chalet.command.Quotas;
import org.chalet.command.StateReader;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.eventformat.EventEnvelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log and posts what people are to be told. Where it has come to is stored right after
 * an event's letters: a crash in between posts these once more, and none is ever left out.
 */
public final class Notices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final NoticeLetters letters;
  private final Outbox outbox;
  private final LogFollower follower;

  public Notices(LogFollower.Ground ground, StateReader states, Outbox outbox) {
    this.letters =
        new NoticeLetters(states, ground.clock(), new Quotas(ground.vault(), ground.clock()));
    this.outbox = outbox;
    this.follower =
        new LogFollower(
            "notice", ground, LogFollower.Start.HEAD, NoticeLetters::concern, this::tell);
  }

  /** Begins to follow; on the very first start of all at the head of the log. */
  public void start() {
    follower.start();
  }

  /** Events that people may still have to be told of. */
  public long lag() {
    return follower.lag();
  }

  /** Takes in what there is; false where another process does. */
  boolean move() {
    return follower.move();
  }

  private boolean tell(EventEnvelope event) {
    List<Letter> called = letters.of(event);
    called.forEach(outbox::post);
    return !called.isEmpty();
  }

  @Override
  public void close() {
    if (!follower.end()) {
      LOG.warn("Notices take their time; what was posted last may be posted twice");
    }
  }
}
