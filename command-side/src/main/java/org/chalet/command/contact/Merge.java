package org.chalet.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.contact.ContactsMergeUndone;
import org.chalet.contact.ContactsMerged;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** A merge of cards, and whether it was taken back. */
public final class Merge {
  @AggregateIdentifier private String id = "";
  private @Nullable ContactsMerged merged;
  private boolean undone;

  Merge() {}

  /** A fresh one, nothing merged yet. */
  public Merge(String id) {
    this.id = id;
  }

  void record(ContactsMerged event) {
    if (merged != null || undone) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this merge's id is in use");
    }
    apply(event);
  }

  /** What was merged; refuses a merge that is not there. */
  ContactsMerged merged() {
    if (merged == null) {
      throw new Rejected(ErrorCode.UNKNOWN_MERGE, "there is no such merge");
    }
    return merged;
  }

  /** As {@link #merged}; refuses one that was taken back as well. */
  ContactsMerged notUndone() {
    ContactsMerged event = merged();
    if (undone) {
      throw new Rejected(ErrorCode.MERGE_ALREADY_UNDONE, "this merge was taken back before");
    }
    return event;
  }

  void undo() {
    ContactsMerged event = notUndone();
    apply(new ContactsMergeUndone(id, event.addressBook(), event.owner()));
  }

  @EventSourcingHandler
  void evolve(ContactsMerged event) {
    id = event.merge();
    merged = event;
  }

  @EventSourcingHandler
  void evolve(ContactsMergeUndone event) {
    undone = true;
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    merged = null;
    undone = true;
  }
}
