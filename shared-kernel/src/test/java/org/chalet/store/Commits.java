package org.chalet.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Commits for tests. */
public final class Commits {
  private Commits() {}

  public static NewEvent event(String aggregateId, long sequence) {
    return event(aggregateId, sequence, aggregateId + " changed, " + sequence);
  }

  public static NewEvent event(String aggregateId, long sequence, String payload) {
    return new NewEvent(
        UUID.randomUUID().toString(),
        "thing",
        aggregateId,
        sequence,
        "thing.changed",
        1,
        1_700_000_000_000_000L + sequence,
        payload.getBytes(StandardCharsets.UTF_8),
        "{\"by\":\"test\"}".getBytes(StandardCharsets.UTF_8));
  }

  public static Commit commit(NewEvent... events) {
    return new Commit(UUID.randomUUID().toString(), List.of(events), List.of());
  }

  /** One event of the stream. */
  public static Commit commit(String aggregateId, long sequence) {
    return commit(event(aggregateId, sequence));
  }

  public static Commit claiming(String aggregateId, long sequence, Claim... claims) {
    return new Commit(
        UUID.randomUUID().toString(), List.of(event(aggregateId, sequence)), List.of(claims));
  }

  /** Commits of one event each: the stream from its beginning. */
  public static List<Commit> stream(String aggregateId, int length) {
    return IntStream.range(0, length).mapToObj(i -> commit(aggregateId, i)).toList();
  }

  /** What arrays hide from {@code equals}. */
  public static String text(NewEvent event) {
    return String.join(
        "|",
        event.id(),
        event.aggregateType(),
        event.aggregateId(),
        Long.toString(event.sequence()),
        event.name(),
        Integer.toString(event.revision()),
        Long.toString(event.time()),
        Arrays.toString(event.payload()),
        Arrays.toString(event.trail()));
  }

  public static List<String> texts(List<NewEvent> events) {
    return events.stream().map(Commits::text).toList();
  }
}
