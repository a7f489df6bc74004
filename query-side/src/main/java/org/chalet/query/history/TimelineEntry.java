package org.chalet.query.history;

import java.time.Instant;
import java.util.List;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.activity.EventFilter;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param version sequence of the event in its stream, from 0
 * @param event its stable name
 * @param actor an account, or {@code system}
 * @param who what the actor is called now, or in words where they were deleted; null for what is no
 *     person, and where it is not asked
 * @param command events of one command share it
 * @param etag of the object since then; null for what has none
 * @param state {@code recorded}, or {@code erased} or {@code unreadable}: then nobody can say what
 *     changed
 */
public record TimelineEntry(
    long position,
    long version,
    Instant time,
    String event,
    String actor,
    @Nullable String who,
    Client client,
    String command,
    String cause,
    @Nullable String reason,
    @Nullable String etag,
    String state,
    List<FieldChange> changes) {
  public TimelineEntry {
    changes = List.copyOf(changes);
  }

  public static TimelineEntry of(
      EventEnvelope event, @Nullable String etag, List<FieldChange> changes) {
    Trail trail = event.trail();
    return new TimelineEntry(
        event.position(),
        event.sequence(),
        event.time(),
        event.name(),
        trail.actor(),
        null,
        trail.client(),
        trail.command(),
        trail.cause(),
        trail.reason(),
        etag,
        Payloads.state(event.payload()),
        changes);
  }

  TimelineEntry by(@Nullable String name) {
    return new TimelineEntry(
        position, version, time, event, actor, name, client, command, cause, reason, etag, state,
        changes);
  }

  public boolean isAdmitted(EventFilter filter) {
    String object = filter.object();
    return filter.admits(actor, event, time)
        && filter.admitsClient(client.channel(), client.userAgent())
        && (object == null || changes.stream().anyMatch(change -> change.names(object)));
  }
}
