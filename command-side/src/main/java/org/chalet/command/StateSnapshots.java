package org.chalet.command;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.chalet.eventformat.SnapshotCodec;
import org.chalet.store.EventLog;
import org.chalet.store.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps states beside the log, written while nobody waits; without them everything is slower. */
final class StateSnapshots implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StateSnapshots.class);

  private final EventLog log;
  private final SnapshotCodec codec = new SnapshotCodec();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("snapshots").daemon().factory());

  StateSnapshots(EventLog log) {
    this.log = log;
  }

  <S> StreamState<S> newest(String stream, Evolution<S> evolution) {
    Class<S> kept = evolution.kept();
    if (kept == null) {
      return StreamState.nothing();
    }
    return log.snapshot(stream)
        .flatMap(
            snapshot -> codec.decode(snapshot, kept).map(state -> at(snapshot.sequence(), state)))
        .orElseGet(StreamState::nothing);
  }

  <S> void keep(String stream, StreamState<S> state) {
    try {
      writer.execute(() -> write(stream, state));
    } catch (RejectedExecutionException closing) {
      LOG.debug("no snapshot of {} any more", stream);
    }
  }

  @Override
  public void close() {
    writer.close();
  }

  private <S> void write(String stream, StreamState<S> state) {
    String type = stream.substring(0, stream.indexOf(':'));
    S value = Objects.requireNonNull(state.value());
    try {
      log.keep(codec.encode(type, stream, state.next() - 1, Instant.EPOCH, value));
    } catch (StorageFailure e) {
      LOG.warn("No snapshot of {} was kept: {}", stream, e.getMessage());
    }
  }

  private static <S> StreamState<S> at(long sequence, S state) {
    return new StreamState<>(state, sequence + 1, sequence + 1);
  }
}
