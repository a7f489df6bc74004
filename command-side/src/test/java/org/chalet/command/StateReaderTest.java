package org.chalet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.trail.Trail;
import org.chalet.store.Commit;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;
import org.junit.jupiter.api.Test;

class StateReaderTest {
  private static final String STREAM = "thing:1";
  private static final byte[] EMPTY = {};
  private static final Evolution<Long> COUNT = (before, event) -> before == null ? 1 : before + 1;

  private final InMemoryEventLog log = new InMemoryEventLog();
  private final AtomicLong version = new AtomicLong();
  private int decoded;

  @Test
  void what_was_appended_is_told_though_states_are_remembered() {
    try (StateReader states = new StateReader(log, this::decode, stream -> version.get())) {
      assertThat(states.read(STREAM, COUNT)).isEmpty();
      append(0);
      version.incrementAndGet();
      assertThat(states.read(STREAM, COUNT)).contains(1L);
      append(1);
      version.incrementAndGet();
      assertThat(states.read(STREAM, COUNT)).contains(2L);
      assertThat(decoded).isEqualTo(2);
    }
  }

  @Test
  void the_log_is_not_asked_while_the_version_says_that_nothing_is_new() {
    try (StateReader states = new StateReader(log, this::decode, stream -> version.get())) {
      append(0);
      assertThat(states.read(STREAM, COUNT)).contains(1L);
      append(1);
      assertThat(states.read(STREAM, COUNT)).contains(1L);
      version.incrementAndGet();
      assertThat(states.read(STREAM, COUNT)).contains(2L);
    }
  }

  @Test
  void where_others_append_too_the_log_is_asked_each_time() {
    try (StateReader states = new StateReader(log, this::decode)) {
      append(0);
      assertThat(states.read(STREAM, COUNT)).contains(1L);
      append(1);
      assertThat(states.read(STREAM, COUNT)).contains(2L);
    }
  }

  private void append(long sequence) {
    NewEvent event =
        new NewEvent("e" + sequence, "Thing", STREAM, sequence, "thing.done", 1, 0, EMPTY, EMPTY);
    assertThat(log.append(List.of(new Commit("c" + sequence, List.of(event), List.of()))))
        .hasSize(1);
  }

  private EventEnvelope decode(RecordedEvent recorded) {
    decoded++;
    NewEvent event = recorded.event();
    return new EventEnvelope(
        recorded.position(),
        event.id(),
        event.aggregateType(),
        event.aggregateId(),
        event.sequence(),
        Instant.EPOCH,
        event.name(),
        event,
        () -> {
          throw new IllegalStateException("nobody asks for the " + Trail.class);
        });
  }
}
