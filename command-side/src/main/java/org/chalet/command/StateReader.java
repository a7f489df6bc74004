package org.chalet.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of a stream without locking it, so that many commands may rely on one stream at
 * the same time. What it answers was true when it was asked: states are remembered, and every read
 * takes in what the log has added since. Thread-safe.
 */
public final class StateReader implements AutoCloseable {
  /** Where others append to the log too. */
  static final ToLongFunction<String> ALWAYS_READ = stream -> StreamState.UNKNOWN;

  private final EventLog log;
  private final Function<RecordedEvent, EventEnvelope> decode;
  private final ToLongFunction<String> versions;
  private final StateMemory memory = new StateMemory();
  private final StateSnapshots snapshots;

  public StateReader(EventLog log, Function<RecordedEvent, EventEnvelope> decode) {
    this(log, decode, ALWAYS_READ);
  }

  /**
   * @param versions a number that moves when a stream gets events; {@code StreamState.UNKNOWN} says
   *     nothing
   */
  StateReader(
      EventLog log,
      Function<RecordedEvent, EventEnvelope> decode,
      ToLongFunction<String> versions) {
    this.log = log;
    this.decode = decode;
    this.versions = versions;
    this.snapshots = new StateSnapshots(log);
  }

  /** The state after the stream's last event; empty where there is none. */
  public <S> Optional<S> read(String stream, Evolution<S> evolution) {
    return Optional.ofNullable(current(stream, evolution).value());
  }

  /**
   * What happened last in a stream; all there is to know where each event tells the whole state.
   */
  public Optional<Object> last(String stream) {
    return lastEvent(stream).map(EventEnvelope::payload);
  }

  /** The same with who did it, and why. */
  public Optional<EventEnvelope> lastEvent(String stream) {
    return log.readLast(stream).map(decode);
  }

  /** The event of that kind which ends the stream, or stands before the one that does. */
  public <T> Optional<T> lastOf(String stream, Class<T> kind) {
    long last = log.readLast(stream).map(event -> event.event().sequence()).orElse(0L);
    return log.readStream(stream, Math.max(0, last - 1)).reversed().stream()
        .map(event -> decode.apply(event).payload())
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /** Events of a stream with sequences from {@code from} on and before {@code beyond}. */
  public List<EventEnvelope> part(String stream, long from, long beyond) {
    return log.readStream(stream, from, beyond).stream().map(decode).toList();
  }

  /** What happened at a position of the log. */
  public Optional<Object> at(long position) {
    return log.readFrom(position, 1).stream()
        .filter(event -> event.position() == position)
        .findFirst()
        .map(decode)
        .map(EventEnvelope::payload);
  }

  /** What happened at a place of a stream. */
  public Optional<Object> at(String stream, long sequence) {
    return log.readStream(stream, sequence, sequence + 1).stream()
        .findFirst()
        .map(event -> decode.apply(event).payload());
  }

  <S> StreamState<S> current(String stream, Evolution<S> evolution) {
    long version = versions.applyAsLong(stream);
    StreamState<S> known = memory.get(stream, evolution);
    if (version != StreamState.UNKNOWN && known.version() == version) {
      return known;
    }
    if (known.next() == 0) {
      known = snapshots.newest(stream, evolution);
    }
    List<RecordedEvent> news = log.readStream(stream, known.next());
    if (news.isEmpty() && known.next() == 0 && version == StreamState.UNKNOWN) {
      return known;
    }
    @Nullable S state = known.value();
    for (RecordedEvent event : news) {
      state = evolution.after(state, decode.apply(event).payload());
    }
    long next = known.next() + news.size();
    StreamState<S> newer = new StreamState<>(state, next, known.kept(), version);
    remember(stream, evolution, newer);
    return newer;
  }

  /** Takes in what a command has just recorded, so that nobody has to read it. */
  <S> void remember(String stream, Evolution<S> evolution, StreamState<S> state) {
    if (evolution.kept() != null && state.worthKeeping()) {
      snapshots.keep(stream, state);
      memory.put(stream, evolution, state.keptNow());
    } else {
      memory.put(stream, evolution, state);
    }
  }

  /** Forgets all states, as after the erasure of a person. */
  public void forget() {
    memory.clear();
  }

  /** Waits for the snapshots that are being written. */
  @Override
  public void close() {
    snapshots.close();
  }
}
