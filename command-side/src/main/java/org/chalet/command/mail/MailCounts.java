package org.chalet.command.mail;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How tries to deliver ended, since the start of this process. */
public final class MailCounts {
  private final Map<Delivery.Result, LongAdder> results = new EnumMap<>(Delivery.Result.class);
  private final LongAdder expired = new LongAdder();

  MailCounts() {
    for (Delivery.Result result : Delivery.Result.values()) {
      results.put(result, new LongAdder());
    }
  }

  public long of(Delivery.Result result) {
    return adder(result).sum();
  }

  /** Letters that nobody took in time. */
  public long expired() {
    return expired.sum();
  }

  void count(Delivery.Result result) {
    adder(result).increment();
  }

  void countExpired() {
    expired.increment();
  }

  private LongAdder adder(Delivery.Result result) {
    return Objects.requireNonNull(results.get(result));
  }
}
