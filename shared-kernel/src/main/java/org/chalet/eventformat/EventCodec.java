package org.chalet.eventformat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.message.PersonalEvent;
import org.chalet.kernel.trail.Trail;
import org.chalet.store.Claim;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events to bytes and back. A payload begins with a byte: 0 for plain JSON, 1 for JSON sealed under
 * its owner's key. Every stored revision stays readable: older ones pass the upcasters.
 */
public final class EventCodec {
  private static final byte PLAIN = 0;
  private static final byte SEALED = 1;

  private final EventTypes types;
  private final Upcasters upcasters;
  private final ClaimNames names;
  private final OwnerKeys keys;
  private final Sealing sealing;
  private final JsonMapper json = EventJson.mapper();
  private final TrailCodec trails;

  public EventCodec(EventTypes types, Upcasters upcasters, OwnerKeys keys, ClaimNames names) {
    this.types = types;
    this.upcasters = upcasters;
    this.names = names;
    this.keys = keys;
    this.sealing = new Sealing(keys);
    this.trails = new TrailCodec(sealing, json);
  }

  /** What the encoding of events of several owners would otherwise wait for one by one. */
  public void prepare(List<? extends Event> events) {
    keys.makeFor(
        events.stream()
            .filter(PersonalEvent.class::isInstance)
            .map(event -> ((PersonalEvent) event).owner())
            .collect(Collectors.toUnmodifiableSet()));
  }

  public byte[] encodeTrail(Trail trail) {
    return trails.encode(trail);
  }

  /**
   * @param trail from {@link #encodeTrail}; the same for all events of a command
   */
  public NewEvent encode(
      String id,
      String aggregateType,
      String aggregateId,
      long sequence,
      Instant time,
      Event event,
      byte[] trail) {
    EventTypes.Type type = types.of(event);
    byte[] plain = json.writeValueAsBytes(event);
    byte[] payload =
        event instanceof PersonalEvent personal
            ? prefixed(
                SEALED,
                sealing.seal(personal.owner(), context(aggregateId, sequence, type.name()), plain))
            : prefixed(PLAIN, plain);
    return new NewEvent(
        id,
        aggregateType,
        aggregateId,
        sequence,
        type.name(),
        type.revision(),
        ChronoUnit.MICROS.between(Instant.EPOCH, time),
        payload,
        trail);
  }

  /** The claims of a command's events, hidden; of several on one name the last one counts. */
  public List<Claim> claims(List<? extends Event> events) {
    Map<String, Claim> last = new LinkedHashMap<>();
    for (Event event : events) {
      for (Claim claim : event.claims()) {
        last.put(claim.scope() + '\n' + claim.name(), claim);
      }
    }
    return last.values().stream().map(names::hidden).toList();
  }

  /**
   * @throws UnknownEvent when this version cannot read it
   */
  public EventEnvelope decode(RecordedEvent recorded) {
    return envelope(recorded, payload(recorded.event()));
  }

  /** As {@link #decode}, with {@link Unreadable} as payload of what this version cannot read. */
  public EventEnvelope decodeOrReport(RecordedEvent recorded) {
    try {
      return decode(recorded);
    } catch (UnknownEvent e) {
      String why = String.valueOf(e.getMessage());
      return envelope(recorded, new Unreadable(recorded.event().name(), why));
    }
  }

  /** As {@link #decode}, for a reader who has the payload already. */
  public EventEnvelope envelope(RecordedEvent recorded, Object payload) {
    NewEvent event = recorded.event();
    return new EventEnvelope(
        recorded.position(),
        event.id(),
        event.aggregateType(),
        event.aggregateId(),
        event.sequence(),
        Instant.EPOCH.plus(event.time(), ChronoUnit.MICROS),
        event.name(),
        payload,
        new Once<>(() -> trails.decode(event.trail())));
  }

  private Object payload(NewEvent event) {
    ByteBuffer bytes = ByteBuffer.wrap(event.payload());
    byte form = bytes.get();
    if (form == PLAIN) {
      return read(event, event.payload(), 1);
    }
    if (form != SEALED) {
      throw new UnknownEvent("unknown payload form " + form + " of " + event.name());
    }
    Optional<byte[]> plain =
        sealing.open(bytes.slice(), context(event.aggregateId(), event.sequence(), event.name()));
    if (plain.isEmpty()) {
      return new Erased(event.name(), Sealing.ownerOf(bytes.slice()));
    }
    return read(event, plain.get(), 0);
  }

  private Event read(NewEvent event, byte[] bytes, int offset) {
    EventTypes.Type type = types.named(event.name());
    if (event.revision() > type.revision()) {
      throw new UnknownEvent(
          event.name() + "/" + event.revision() + " was recorded by a newer Chalet");
    }
    try {
      int length = bytes.length - offset;
      if (event.revision() == type.revision()) {
        return json.readValue(bytes, offset, length, type.payload());
      }
      ObjectNode old = (ObjectNode) json.readTree(bytes, offset, length);
      return json.treeToValue(
          upcasters.upcast(event.name(), event.revision(), type.revision(), old), type.payload());
    } catch (JacksonException | ClassCastException e) {
      throw new UnknownEvent(
          "the payload of " + event.name() + "/" + event.revision() + " cannot be read", e);
    }
  }

  private static String context(String aggregateId, long sequence, String name) {
    return aggregateId + '#' + sequence + '#' + name;
  }

  private static byte[] prefixed(byte form, byte[] bytes) {
    return ByteBuffer.allocate(1 + bytes.length).put(form).put(bytes).array();
  }
}
