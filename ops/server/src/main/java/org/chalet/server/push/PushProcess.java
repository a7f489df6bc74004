package org.chalet.server.push;

import org.chalet.command.LogFollower;
import org.chalet.query.dav.push.PushWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the log, and notes who is to be told of what happens. */
public final class PushProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PushProcess.class);

  private final LogFollower follower;

  public PushProcess(LogFollower.Ground ground, PushWatch watch) {
    this.follower = new LogFollower("push", ground, LogFollower.Start.HEAD, watch::take);
  }

  public void start() {
    follower.start();
  }

  /** Events of which clients may still have to be told. */
  public long lag() {
    return follower.lag();
  }

  @Override
  public void close() {
    if (!follower.end()) {
      LOG.warn("Push messages take their time; some may be sent twice");
    }
  }
}
