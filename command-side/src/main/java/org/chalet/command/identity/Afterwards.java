package org.chalet.command.identity;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what an answer must not wait for, since the time it takes would tell whether somebody has an
 * account. What was not done when the process ends is lost: whoever asked asks again.
 */
public final class Afterwards implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
  private static final int MOST_WAITING = 1000;
  private static final Duration LAST_WORK = Duration.ofSeconds(5);

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("afterwards").daemon().factory());

  @Override
  public void execute(Runnable work) {
    try {
      worker.execute(() -> run(work));
    } catch (RejectedExecutionException full) {
      LOG.warn("too much is asked for at a time: a mail is not sent");
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("a mail that was asked for is not sent", e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("stopped while mails that were asked for were not sent yet");
    }
  }
}
