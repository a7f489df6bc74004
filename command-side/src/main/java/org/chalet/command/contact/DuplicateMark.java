package org.chalet.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.contact.DuplicatesHidden;
import org.chalet.contact.DuplicatesShown;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** That certain cards are not of one person; set and taken back as often as one likes. */
public final class DuplicateMark {
  @AggregateIdentifier private String id = "";
  private @Nullable String hiddenIn;

  DuplicateMark() {}

  /** A fresh one, nothing hidden yet. */
  public DuplicateMark(String id) {
    this.id = id;
  }

  void hide(String book, String owner, List<String> cards) {
    if (hiddenIn == null) {
      apply(new DuplicatesHidden(id, book, owner, cards));
    }
  }

  void show(String book, String owner) {
    if (!book.equals(hiddenIn)) {
      throw new Rejected(ErrorCode.UNKNOWN_MARK, "nothing is hidden by this mark here");
    }
    apply(new DuplicatesShown(id, book, owner));
  }

  @EventSourcingHandler
  void evolve(DuplicatesHidden event) {
    id = event.mark();
    hiddenIn = event.addressBook();
  }

  @EventSourcingHandler
  void evolve(DuplicatesShown event) {
    id = event.mark();
    hiddenIn = null;
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    hiddenIn = null;
  }
}
