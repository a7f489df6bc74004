package org.chalet.query.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookFrozen;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contentline.Limits;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.icalendar.CalendarObject;
import org.chalet.identity.AccountErased;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.finding.FindKind;
import org.chalet.query.finding.FindOrder;
import org.chalet.query.finding.Findable;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.vcard.AddressObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By what the objects of calendars and address books are found. What is in a deleted collection
 * stays, since it may be restored; whoever searches looks into those that are there.
 */
public final class SearchProjection implements Projection {
  static final Kind<Frozen> FROZEN =
      new Kind<>(
          "frozen",
          Frozen.class,
          List.of(
              new Index<>(
                  "by_collection",
                  List.of(Field.text("frozen", Frozen::collection)),
                  List.of(),
                  false)));

  private static final Logger LOG = LoggerFactory.getLogger(SearchProjection.class);
  private static final ViewSchema SCHEMA =
      new ViewSchema("search", 2, List.of(Findable.KIND, FROZEN));

  /** A collection that is on its way to another owner, and leaves nothing behind. */
  record Frozen(String collection) {}

  @Override
  public ViewSchema schema() {
    return SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("calendar", "contact", "identity");
  }

  /** What was written is found a moment later: no command waits for it. */
  @Override
  public boolean isAwaited() {
    return false;
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case CalendarObjectPut put -> put(event, put, changes);
      case CalendarObjectDeleted deleted ->
          changes.remove(Findable.KIND, CollectionKinds.idOf(deleted.calendar(), deleted.name()));
      case CardPut put -> put(event, put, changes);
      case CardDeleted deleted ->
          changes.remove(
              Findable.KIND, CollectionKinds.idOf(deleted.addressBook(), deleted.name()));
      case CalendarFrozen frozen -> freeze(frozen.calendar(), changes);
      case AddressBookFrozen frozen -> freeze(frozen.addressBook(), changes);
      case CalendarDeleted deleted -> end(deleted.calendar(), changes);
      case AddressBookDeleted deleted -> end(deleted.addressBook(), changes);
      case AccountErased erased ->
          changes.removeAll(Findable.KIND, Scan.of(Findable.OF_OWNER, erased.account()));
      default -> {}
    }
  }

  private static void put(EventEnvelope event, CalendarObjectPut put, Changes changes) {
    var place = place(event, put.calendar(), put.name(), put.owner());
    if (FindKind.isFound(put.component())) {
      keep(
          place,
          () -> Findable.of(CalendarObject.of(bytes(put.text()), Limits.OBJECT), place),
          changes);
    } else {
      changes.remove(Findable.KIND, place.id());
    }
  }

  private static void put(EventEnvelope event, CardPut put, Changes changes) {
    var place = place(event, put.addressBook(), put.name(), put.owner());
    keep(
        place,
        () -> Findable.of(AddressObject.of(bytes(put.text()), Limits.OBJECT).card(), place),
        changes);
  }

  private static Findable.Place place(
      EventEnvelope event, String collection, String name, String owner) {
    return new Findable.Place(
        collection,
        name,
        owner,
        event.time().getEpochSecond(),
        event.position(),
        FindOrder.View.RECORDED);
  }

  /** Made of the text of an object. */
  @FunctionalInterface
  private interface Reading {
    Findable read();
  }

  /** An object that an earlier version took in but this one cannot read is not found. */
  private static void keep(Findable.Place place, Reading reading, Changes changes) {
    try {
      changes.put(Findable.KIND, place.id(), reading.read());
    } catch (RuntimeException e) {
      LOG.warn("Nothing finds the object put at {}: {}", place.position(), e.toString());
      changes.remove(Findable.KIND, place.id());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void freeze(String collection, Changes changes) {
    changes.put(FROZEN, collection, new Frozen(collection));
  }

  private static void end(String collection, Changes changes) {
    if (changes.get(FROZEN, collection).isPresent()) {
      changes.removeAll(Findable.KIND, Scan.of(Findable.OF_COLLECTION, collection));
      changes.remove(FROZEN, collection);
    }
  }
}
