package org.chalet.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of a stream without locking it, so that many commands may rely on one stream at
 * the same time. What it answers was true when it was asked: states are remembered, and every read
 * takes in what the log has added since. Thread-safe; a stream is always read with the same
 * evolution.
 */
public final class StateReader {
  private static final int MOST_REMEMBERED = 10_000;

  private record Remembered(@Nullable Object state, long nextSequence) {}

  private static final Remembered NOTHING = new Remembered(null, 0);

  private final EventLog log;
  private final Function<RecordedEvent, EventEnvelope> decode;
  private final Map<String, Remembered> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public StateReader(EventLog log, Function<RecordedEvent, EventEnvelope> decode) {
    this.log = log;
    this.decode = decode;
  }

  /** The state after the stream's last event; empty where there is none. */
  @SuppressWarnings("unchecked") // one evolution per stream
  public <S> Optional<S> read(String stream, Evolution<S> evolution) {
    Remembered known = remembered(stream);
    List<RecordedEvent> news = log.readStream(stream, known.nextSequence());
    if (news.isEmpty()) {
      return Optional.ofNullable((S) known.state());
    }
    @Nullable S state = (S) known.state();
    for (RecordedEvent event : news) {
      state = evolution.after(state, decode.apply(event).payload());
    }
    remember(stream, new Remembered(state, news.getLast().event().sequence() + 1));
    return Optional.ofNullable(state);
  }

  /** Forgets all states, as after the erasure of a person. */
  public void forget() {
    synchronized (remembered) {
      remembered.clear();
    }
  }

  private Remembered remembered(String stream) {
    synchronized (remembered) {
      return remembered.getOrDefault(stream, NOTHING);
    }
  }

  private void remember(String stream, Remembered state) {
    synchronized (remembered) {
      remembered.merge(stream, state, (a, b) -> b.nextSequence() >= a.nextSequence() ? b : a);
    }
  }
}
