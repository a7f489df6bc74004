package org.chalet.storage.sqlite;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to hear of a new head; the failure of one harms nobody else. */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  AutoCloseable add(LongConsumer listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void tell(long head) {
    for (LongConsumer listener : listeners) {
      try {
        listener.accept(head);
      } catch (RuntimeException e) {
        LOG.error("a listener failed at position {}", head, e);
      }
    }
  }
}
