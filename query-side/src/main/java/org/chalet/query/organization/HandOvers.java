package org.chalet.query.organization;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.CollectionHandedOver;
import org.chalet.organization.CollectionsReclaimed;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.HandOverEvent;
import org.chalet.organization.HandOverFinished;
import org.chalet.query.projection.Changes;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.Times;
import org.chalet.store.Document;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** Hand-overs in the view of organizations: how they are kept, and what can be asked of them. */
public final class HandOvers {
  private static final int AT_ONCE = 100;
  private static final Field<HandOverDocument> NUMBER =
      Field.number("number", HandOverDocument::number);

  private static final Index<HandOverDocument> OF_ORGANIZATION =
      new Index<>(
          "by_organization",
          List.of(Field.text("organization", HandOverDocument::organization), NUMBER),
          List.of(),
          false);

  private static final Index<HandOverDocument> OPEN =
      new Index<>(
          "open",
          List.of(Field.number("finished", h -> h.finished() ? 1L : 0L), NUMBER),
          List.of(),
          false);

  static final Kind<HandOverDocument> HAND_OVERS =
      new Kind<>("hand_overs", HandOverDocument.class, List.of(OF_ORGANIZATION, OPEN));

  private final Supplier<View> live;

  public HandOvers(Supplier<View> live) {
    this.live = live;
  }

  /** Those that are not finished, the oldest first, a bounded number. */
  public List<HandOverBegun> open() {
    return live.get().find(HAND_OVERS, Scan.of(OPEN, 0L).limit(AT_ONCE)).stream()
        .map(document -> begun(document.value()))
        .toList();
  }

  Page<HandOverDocument> of(OrganizationId organization, PageRequest request) {
    return request
        .page(live.get(), HAND_OVERS, Scan.of(OF_ORGANIZATION, organization.raw()).reversed())
        .map(Document::value);
  }

  static void take(EventEnvelope event, HandOverEvent happened, Changes changes) {
    switch (happened) {
      case HandOverBegun begun -> begin(event, begun, changes);
      case CollectionHandedOver e ->
          change(
              changes,
              e.handOver(),
              known ->
                  known.with(new HandOverDocument.Moved(e.collection(), e.copy(), e.objects())));
      case CollectionsReclaimed e ->
          change(
              changes,
              e.handOver(),
              known -> known.reclaimed(e.receiver(), e.by(), e.cause(), e.collections()));
      case HandOverFinished e -> change(changes, e.handOver(), HandOverDocument::done);
    }
  }

  private static void begin(EventEnvelope event, HandOverBegun begun, Changes changes) {
    changes.put(
        HAND_OVERS,
        begun.handOver(),
        new HandOverDocument(
            begun.handOver(),
            begun.organization(),
            begun.account(),
            begun.receiver().isEmpty() ? null : begun.receiver(),
            begun.by(),
            begun.cause(),
            begun.collections(),
            List.of(),
            false,
            event.position(),
            Times.micros(event.time())));
  }

  private static void change(Changes changes, String id, UnaryOperator<HandOverDocument> change) {
    changes
        .get(HAND_OVERS, id)
        .ifPresent(known -> changes.put(HAND_OVERS, id, change.apply(known.value())));
  }

  private static HandOverBegun begun(HandOverDocument known) {
    String receiver = known.receiver();
    return new HandOverBegun(
        known.id(),
        known.organization(),
        known.account(),
        receiver == null ? "" : receiver,
        known.by(),
        known.cause(),
        known.collections());
  }
}
