package org.chalet.query.dav.push;

import java.util.HashMap;
import java.util.Map;

/**
 * How often messages are sent: to a registration not again within a few seconds, and for an account
 * not more than so many in a minute. What has to wait is told together.
 */
final class Pace {
  private static final long PAUSE = 5;
  private static final long WINDOW = 60;
  private static final int MOST_IN_WINDOW = 120;

  private final Map<String, Long> sent = new HashMap<>();
  private final Map<String, Integer> sentForAccount = new HashMap<>();
  private long window;

  /** When the next may be sent, in epoch seconds. */
  synchronized long next(PushRegistration registration, long now) {
    if (now / WINDOW != window) {
      window = now / WINDOW;
      sentForAccount.clear();
      sent.values().removeIf(at -> at + PAUSE <= now);
    }
    if (sentForAccount.getOrDefault(registration.account(), 0) >= MOST_IN_WINDOW) {
      return (window + 1) * WINDOW;
    }
    Long last = sent.get(registration.id());
    return last == null ? now : Math.max(now, last + PAUSE);
  }

  synchronized void sent(PushRegistration registration, long now) {
    sent.put(registration.id(), now);
    sentForAccount.merge(registration.account(), 1, Integer::sum);
  }
}
