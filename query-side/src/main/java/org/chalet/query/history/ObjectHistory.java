package org.chalet.query.history;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contact.CardDeleted;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ETags;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** Every version of a calendar object or a card, the deleted ones' too; for their owner. */
public final class ObjectHistory {
  /** In place of a card that was merged: the name of the card that has what it said. */
  private static final String ABSORBED_BY = "absorbed-by";

  private final Streams streams;

  public ObjectHistory(Streams streams) {
    this.streams = streams;
  }

  /** How two versions are compared; null is a version that is not there. */
  interface Difference {
    List<FieldChange> between(byte @Nullable [] before, byte @Nullable [] after);
  }

  private record Step(@Nullable ObjectVersion before, ObjectVersion now) {}

  Page<TimelineEntry> timeline(
      String stream, AccountId caller, PageRequest request, Difference difference) {
    Newest<Step> newest = new Newest<>(stream, request);
    ObjectVersion before = null;
    for (ObjectVersion version : owned(stream, caller)) {
      newest.add(version.event().position(), new Step(before, version));
      before = version;
    }
    return newest.page().map(step -> entry(step, difference));
  }

  private static TimelineEntry entry(Step step, Difference difference) {
    EventEnvelope event = step.now().event();
    byte[] text = step.now().text();
    ObjectVersion before = step.before();
    List<FieldChange> changes =
        Payloads.state(event.payload()).equals("recorded")
            ? difference.between(before == null ? null : before.text(), text)
            : List.of();
    if (event.payload() instanceof CardDeleted gone && gone.absorbedBy() != null) {
      changes = new ArrayList<>(changes);
      changes.addFirst(new FieldChange(ABSORBED_BY, null, gone.absorbedBy()));
    }
    return TimelineEntry.of(event, text == null ? null : ETags.of(text), changes);
  }

  /**
   * The text of one version, byte for byte.
   *
   * @throws Rejected UNKNOWN_OBJECT also where the object was deleted or erased in that version
   */
  byte[] text(String stream, AccountId caller, long version) {
    return owned(stream, caller).stream()
        .filter(one -> one.event().sequence() == version)
        .map(ObjectVersion::text)
        .filter(text -> text != null)
        .findFirst()
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "this version has no text"));
  }

  private List<ObjectVersion> owned(String stream, AccountId caller) {
    List<ObjectVersion> versions = streams.of(stream).stream().map(ObjectVersion::of).toList();
    if (versions.isEmpty() || !caller.raw().equals(versions.getLast().owner())) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "nothing of yours was ever called so here");
    }
    return versions;
  }
}
