package org.chalet.command.collection;

import java.util.List;
import java.util.Optional;
import org.chalet.command.StateReader;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;

/** Finds what objects said before, as far as whoever asks may see it. */
public final class FormerVersions {
  private final StateReader states;
  private final VisiblePast past;

  public FormerVersions(StateReader states, VisiblePast past) {
    this.states = states;
    this.past = past;
  }

  /**
   * What is looked for.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   * @param owner of the collection
   * @param reader who wants it back
   */
  public record Sought(
      String collection, String stream, long version, String owner, String reader) {}

  /**
   * A version, when it holds a text.
   *
   * @throws Rejected UNKNOWN_OBJECT where there is none, none that the reader may see, and none
   *     with a text
   */
  public <T> T find(Sought sought, Class<T> kind) {
    List<EventEnvelope> found =
        sought.version() < 0
            ? List.of()
            : states.part(sought.stream(), sought.version(), sought.version() + 2);
    return found.stream()
        .filter(event -> event.sequence() == sought.version())
        .filter(event -> isShown(found, sought))
        .map(EventEnvelope::payload)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is no such version with a text"));
  }

  /** To others than the owner: what was so since they were shown it, or when that began. */
  private boolean isShown(List<EventEnvelope> versionAndNext, Sought sought) {
    if (sought.owner().equals(sought.reader())) {
      return true;
    }
    Optional<Long> since = past.since(new AccountId(sought.reader()), sought.collection());
    return since
        .filter(from ->
            versionAndNext.size() == 1
                || versionAndNext.getFirst().position() >= from
                || versionAndNext.getLast().position() > from)
        .isPresent();
  }

  /** The text that an event of an object holds; empty where it was erased. */
  public <T> Optional<T> at(long position, Class<T> kind) {
    return states.at(position).filter(kind::isInstance).map(kind::cast);
  }

  /** The events of a collection's own history up to a version; refuses UNKNOWN_OBJECT. */
  public List<Object> upTo(String collection, long version) {
    List<EventEnvelope> events = version < 0 ? List.of() : states.part(collection, 0, version + 1);
    if (events.isEmpty() || events.getLast().sequence() != version) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is no such version");
    }
    return events.stream().map(EventEnvelope::payload).toList();
  }
}
