package org.chalet.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.store.Commit;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.NewEvent;
import org.chalet.store.TestClock;

/** Writes down what happened, as the command side would, each event in the stream it names. */
public final class Story {
  public static final Client PHONE = new Client("dav", "iOS/18.5", "192.0.2.7", "password");

  public final TestClock clock = new TestClock();
  public final InMemoryEventLog log = new InMemoryEventLog();
  public final InMemorySecretVault vault = new InMemorySecretVault(clock);
  public final OwnerKeys keys = new OwnerKeys(vault, clock);
  public final EventCodec codec =
      new EventCodec(EventTypes.all(), Upcasters.all(), keys, new ClaimNames(vault));
  private final Map<String, Long> lengths = new HashMap<>();

  /** One commit of one event; returns its position. */
  public long happened(String actor, String stream, Event event) {
    return happened(trail(actor, null), stream, event);
  }

  public synchronized long happened(Trail trail, String stream, Event event) {
    clock.advance(Duration.ofSeconds(1));
    long sequence = lengths.merge(stream, 1L, Long::sum) - 1;
    NewEvent recorded =
        codec.encode(
            UUID.randomUUID().toString(),
            stream.substring(0, stream.indexOf(':')),
            stream,
            sequence,
            clock.instant(),
            event,
            codec.encodeTrail(trail));
    log.append(
        List.of(new Commit(trail.command() + '/' + recorded.id(), List.of(recorded), List.of())));
    return log.head();
  }

  public static Trail trail(String actor, @org.jspecify.annotations.Nullable String reason) {
    return new Trail(actor, PHONE, "command-of-" + actor, "PUT", reason);
  }
}
