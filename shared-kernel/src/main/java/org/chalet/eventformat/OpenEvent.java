package org.chalet.eventformat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the stored bytes of an event say to whoever has no key.
 *
 * @param actor who did it: an account, or {@code system}
 * @param payload what happened; null where it is sealed
 * @param sealedFor under whose key it is sealed, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenEvent(
    long position,
    String id,
    String stream,
    String kind,
    long version,
    String event,
    int revision,
    Instant time,
    String actor,
    String channel,
    String command,
    String cause,
    @Nullable JsonNode payload,
    @Nullable String sealedFor) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final byte PLAIN = 0;

  /**
   * @throws IllegalArgumentException for bytes that no event consists of
   */
  public static OpenEvent of(RecordedEvent recorded) {
    NewEvent event = recorded.event();
    try {
      JsonNode trail = trail(event.trail());
      boolean open = event.payload()[0] == PLAIN;
      return new OpenEvent(
          recorded.position(),
          event.id(),
          event.aggregateId(),
          event.aggregateType(),
          event.sequence(),
          event.name(),
          event.revision(),
          Instant.EPOCH.plus(event.time(), ChronoUnit.MICROS),
          trail.path("actor").asString(),
          trail.path("channel").asString(),
          trail.path("command").asString(),
          trail.path("cause").asString(),
          open
              ? JSON.readTree(Arrays.copyOfRange(event.payload(), 1, event.payload().length))
              : null,
          open ? null : Sealing.ownerOf(ByteBuffer.wrap(event.payload()).position(1)));
    } catch (JacksonException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("these bytes are no event", e);
    }
  }

  private static JsonNode trail(byte[] bytes) {
    ByteBuffer at = ByteBuffer.wrap(bytes);
    int length = at.getInt();
    if (length < 0 || length > at.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] open = new byte[length];
    at.get(open);
    return JSON.readTree(open);
  }
}
