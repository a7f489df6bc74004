package org.chalet.server.reminder;

import org.chalet.query.reminder.ReminderBell;
import org.springframework.context.SmartLifecycle;

/** Lets go of open pages before the server waits for requests to end. */
public final class OpenPages implements SmartLifecycle {
  private final ReminderBell bell;
  private volatile boolean running;

  public OpenPages(ReminderBell bell) {
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    bell.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
