package org.chalet.command.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;
import org.jspecify.annotations.Nullable;

/** One follower of the tail. */
final class TailStream implements BlockingStream<TrackedEventMessage<?>> {
  private static final int PAGE = 256;
  private static final Duration FOREVER = Duration.ofDays(1);

  private final EventTail tail;
  private final ArrayDeque<TrackedEventMessage<?>> page = new ArrayDeque<>();
  private long position;
  private @Nullable AutoCloseable wake;

  TailStream(EventTail tail, long position) {
    this.tail = tail;
    this.position = position;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    fill();
    return Optional.ofNullable(page.peekFirst());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    fill();
    if (page.isEmpty() && timeout > 0) {
      tail.awaitBeyond(position, Duration.ofNanos(unit.toNanos(timeout)));
      fill();
    }
    return !page.isEmpty();
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    fill();
    while (page.isEmpty()) {
      tail.awaitBeyond(position, FOREVER);
      fill();
    }
    return page.removeFirst();
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    close();
    wake = tail.onMoved(callback);
    return true;
  }

  @Override
  public void close() {
    AutoCloseable registered = wake;
    wake = null;
    if (registered != null) {
      try {
        registered.close();
      } catch (Exception e) {
        throw new IllegalStateException("a listener of the tail cannot be removed", e);
      }
    }
  }

  private void fill() {
    if (!page.isEmpty()) {
      return;
    }
    for (EventEnvelope event : tail.readFrom(position + 1, PAGE)) {
      page.addLast(LogStorageEngine.tracked(event));
      position = event.position();
    }
  }
}
