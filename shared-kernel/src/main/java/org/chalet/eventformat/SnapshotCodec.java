package org.chalet.eventformat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Snapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Aggregate states as snapshots: JSON of their fields. Only states without personal data may be
 * kept so; such a class has an {@link EventName} ({@code <kind of its ids>.<anything>}) whose
 * revision is raised with every change of its fields, and an older snapshot counts as none.
 */
public final class SnapshotCodec {
  private final JsonMapper json = EventJson.mapper();

  /** Whether states of this class may be kept as snapshots. */
  public static boolean keeps(Class<?> state) {
    return state.isAnnotationPresent(EventName.class);
  }

  public Snapshot encode(
      String aggregateType, String aggregateId, long sequence, Instant time, Object state) {
    EventName name = nameOf(state.getClass());
    return new Snapshot(
        aggregateType,
        aggregateId,
        sequence,
        name.value(),
        name.revision(),
        ChronoUnit.MICROS.between(Instant.EPOCH, time),
        json.writeValueAsBytes(state));
  }

  /** The state, or empty when the snapshot is of another revision or cannot be read. */
  public <T> Optional<T> decode(Snapshot snapshot, Class<T> state) {
    EventName name = nameOf(state);
    if (!snapshot.name().equals(name.value()) || snapshot.revision() != name.revision()) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readValue(snapshot.payload(), state));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static EventName nameOf(Class<?> state) {
    EventName name = state.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalArgumentException(state + " is not kept as snapshot");
    }
    return name;
  }
}
