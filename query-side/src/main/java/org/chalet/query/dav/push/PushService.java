package org.chalet.query.dav.push;

import java.time.Duration;

/** Takes messages to the push services of clients (RFC 8030, RFC 8291, RFC 8292). */
public interface PushService {
  /** The key by which push services know this server (RFC 8292, 4.1), in base64url. */
  String publicKey();

  /** Whether messages could be sent there: the address may be gone to, and the keys are keys. */
  boolean accepts(PushSubscription subscription);

  /** What became of the message; whatever goes wrong is an answer too. */
  Delivery deliver(PushSubscription subscription, PushMessage message);

  /** What a push service said. */
  sealed interface Delivery {
    /** It took the message. */
    record Taken() implements Delivery {}

    /** Nothing will ever be delivered there. */
    record Gone() implements Delivery {}

    /**
     * It may take it later.
     *
     * @param pause for which it asks; nothing where it asks for none
     */
    record Later(Duration pause) implements Delivery {}
  }
}
