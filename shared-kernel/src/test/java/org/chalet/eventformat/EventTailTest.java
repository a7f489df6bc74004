package org.chalet.eventformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.store.AppendOutcome;
import org.chalet.store.Commit;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventTailTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final Trail TRAIL = new Trail(Trail.SYSTEM, Client.SYSTEM, "c", "test", null);

  private final InMemoryEventLog log = new InMemoryEventLog();
  private final InMemorySecretVault vault = new InMemorySecretVault(CLOCK);
  private final EventCodec codec =
      new EventCodec(
          EventTypes.all(), Upcasters.all(), new OwnerKeys(vault, CLOCK), new ClaimNames(vault));
  private final EventTail tail = new EventTail(log, codec);
  private long sequence;

  @AfterEach
  void close() throws Exception {
    tail.close();
  }

  @Test
  void what_others_append_is_read_from_the_log() {
    appendElsewhere(3);
    assertThat(positions(tail.readFrom(1, 10))).containsExactly(1L, 2L, 3L);
    assertThat(positions(tail.readFrom(2, 1))).containsExactly(2L);
    assertThat(tail.readFrom(4, 10)).isEmpty();
  }

  @Test
  void own_and_others_appends_keep_their_order_without_gap() {
    tail.appendedBy(Thread.currentThread());
    appendHere(2);
    CompletableFuture.runAsync(() -> appendElsewhere(2)).join();
    appendHere(3);
    assertThat(positions(tail.readFrom(1, 100)))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 7).boxed().toList());
    assertThat(positions(tail.readFrom(6, 100))).containsExactly(6L, 7L);
    assertThat(tail.head()).isEqualTo(7);
  }

  @Test
  void more_than_the_ring_holds_is_still_all_there() {
    tail.appendedBy(Thread.currentThread());
    appendHere(10_000);
    List<Long> read = new ArrayList<>();
    for (List<EventEnvelope> page = tail.readFrom(1, 999);
        !page.isEmpty();
        page = tail.readFrom(read.getLast() + 1, 999)) {
      read.addAll(positions(page));
    }
    assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(1, 10_000).boxed().toList());
  }

  @Test
  void who_waits_is_woken_by_the_next_event() throws Exception {
    CompletableFuture<Long> head = CompletableFuture.supplyAsync(() -> await(0));
    appendElsewhere(1);
    assertThat(head.get(5, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(tail.awaitBeyond(1, Duration.ofMillis(1))).isEqualTo(1);
  }

  @Test
  void who_waits_is_left_alone_by_what_does_not_concern_it() throws Exception {
    tail.appendedBy(Thread.currentThread());
    List<Long> asked = new CopyOnWriteArrayList<>();
    CompletableFuture<Long> head = new CompletableFuture<>();
    Thread waiting =
        Thread.ofPlatform().start(() -> head.complete(await(0, event -> concerns(event, asked))));
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    appendHere(2);
    assertThat(asked).containsExactly(1L, 2L);
    assertThat(head).isNotDone();
    appendHere(1);
    assertThat(head.get(30, TimeUnit.SECONDS)).isEqualTo(3);
  }

  private static boolean concerns(EventEnvelope event, List<Long> asked) {
    asked.add(event.position());
    return event.position() == 3;
  }

  @Test
  void who_waits_for_something_else_can_be_woken_to_look() throws Exception {
    tail.appendedBy(Thread.currentThread());
    CompletableFuture<Long> head = new CompletableFuture<>();
    Thread waiting = Thread.ofPlatform().start(() -> head.complete(await(0, event -> false)));
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    appendHere(1);
    tail.wakeAll();
    assertThat(head.get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }

  private long await(long position) {
    return await(position, event -> true);
  }

  private long await(long position, Predicate<EventEnvelope> concern) {
    try {
      return tail.awaitBeyond(position, Duration.ofSeconds(60), concern);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void appendHere(int events) {
    for (int i = 0; i < events; i++) {
      NewEvent event = append();
      tail.offer(List.of(new RecordedEvent(log.head(), event)), List.of(payload(event.sequence())));
    }
  }

  private void appendElsewhere(int events) {
    for (int i = 0; i < events; i++) {
      append();
    }
  }

  private NewEvent append() {
    long at = sequence++;
    NewEvent event =
        codec.encode(
            "e" + at,
            "Organization",
            "organization:a",
            at,
            Instant.EPOCH,
            payload(at),
            codec.encodeTrail(TRAIL));
    assertThat(log.append(List.of(new Commit("c" + at, List.of(event), List.of()))))
        .singleElement()
        .isInstanceOf(AppendOutcome.Appended.class);
    return event;
  }

  private static OrganizationRenamed payload(long at) {
    return new OrganizationRenamed("organization:a", "name " + at);
  }

  private static List<Long> positions(List<EventEnvelope> events) {
    return events.stream().map(EventEnvelope::position).toList();
  }
}
