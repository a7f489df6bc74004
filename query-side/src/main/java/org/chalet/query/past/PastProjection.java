package org.chalet.query.past;

import static org.chalet.query.past.PastSchema.BY_NAME;
import static org.chalet.query.past.PastSchema.BY_OWNER;
import static org.chalet.query.past.PastSchema.BY_STATE;
import static org.chalet.query.past.PastSchema.COLLECTIONS;
import static org.chalet.query.past.PastSchema.CURRENT;
import static org.chalet.query.past.PastSchema.FACES;
import static org.chalet.query.past.PastSchema.FACES_OF;
import static org.chalet.query.past.PastSchema.LIVES;
import static org.chalet.query.past.PastSchema.PAST;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarScopes;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookFrozen;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.AddressBookRestored;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactScopes;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;

/** Every version of every object, every face of every collection, and when each was so. */
public final class PastProjection implements Projection {
  private static final String CARD = "VCARD";

  @Override
  public ViewSchema schema() {
    return PastSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("calendar", "contact", "identity");
  }

  /** Who looks at the past waits until it is told; nobody else does. */
  @Override
  public boolean isAwaited() {
    return false;
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    Versions versions = new Versions(event, changes);
    switch (event.payload()) {
      case CalendarObjectPut e ->
          versions.put(e.calendar(), e.name(), e.written(), e.uid(), e.component(), e.text());
      case CardPut e ->
          versions.put(e.addressBook(), e.name(), e.written(), e.uid(), CARD, e.text());
      case CalendarObjectDeleted e -> versions.delete(e.calendar(), e.name());
      case CardDeleted e -> versions.delete(e.addressBook(), e.name());
      case CalendarCreated e -> create(event, changes, calendar(event, e), e.properties());
      case AddressBookCreated e -> create(event, changes, book(event, e), e.properties());
      case CalendarPropertiesChanged e -> face(event, changes, e.calendar(), e.properties());
      case AddressBookPropertiesChanged e -> face(event, changes, e.addressBook(), e.properties());
      case CalendarFrozen e -> change(event, changes, e.calendar(), CollectionDocument::onItsWay);
      case AddressBookFrozen e ->
          change(event, changes, e.addressBook(), CollectionDocument::onItsWay);
      case CalendarDeleted e -> end(event, changes, e.calendar());
      case AddressBookDeleted e -> end(event, changes, e.addressBook());
      case CalendarRestored e -> restore(event, changes, e.calendar(), e.properties());
      case AddressBookRestored e -> restore(event, changes, e.addressBook(), e.properties());
      case AccountErased e -> forget(changes, e.account());
      default -> {} // nothing that collections hold
    }
  }

  private static CollectionDocument calendar(EventEnvelope event, CalendarCreated created) {
    return CollectionDocument.begun(
        created.calendar(),
        CalendarScopes.home(created.owner()),
        created.owner(),
        created.segment(),
        created.components(),
        created.isDefault(),
        event.position());
  }

  private static CollectionDocument book(EventEnvelope event, AddressBookCreated created) {
    return CollectionDocument.begun(
        created.addressBook(),
        ContactScopes.home(created.owner()),
        created.owner(),
        created.segment(),
        List.of(),
        created.isDefault(),
        event.position());
  }

  private static void create(
      EventEnvelope event,
      Changes changes,
      CollectionDocument created,
      CollectionProperties properties) {
    changes.put(COLLECTIONS, created.documentId(), created);
    face(event, changes, created.id(), properties);
  }

  private static void face(
      EventEnvelope event, Changes changes, String collection, CollectionProperties properties) {
    FaceDocument face = new FaceDocument(collection, event.position(), properties);
    changes.put(FACES, face.id(), face);
  }

  private static void end(EventEnvelope event, Changes changes, String collection) {
    change(
        event,
        changes,
        collection,
        there ->
            there.endedAt(event.position(), event.time().getEpochSecond(), event.trail().actor()));
  }

  private static void restore(
      EventEnvelope event, Changes changes, String collection, CollectionProperties properties) {
    life(event, changes, collection)
        .ifPresent(
            former -> create(event, changes, former.begunAgain(event.position()), properties));
  }

  private static void change(
      EventEnvelope event,
      Changes changes,
      String collection,
      UnaryOperator<CollectionDocument> change) {
    life(event, changes, collection)
        .ifPresent(there -> changes.put(COLLECTIONS, there.documentId(), change.apply(there)));
  }

  /** The one that the event is about; of a batch that comes again there may be later ones. */
  private static Optional<CollectionDocument> life(
      EventEnvelope event, Changes changes, String collection) {
    var before = Scan.of(LIVES, collection).between(null, event.position());
    return changes.ids(COLLECTIONS, before).stream()
        .flatMap(id -> changes.get(COLLECTIONS, id).stream())
        .map(Document::value)
        .max(Comparator.comparingLong(CollectionDocument::created));
  }

  private static void forget(Changes changes, String owner) {
    for (String document : changes.ids(COLLECTIONS, Scan.of(BY_OWNER, owner))) {
      changes
          .get(COLLECTIONS, document)
          .map(there -> there.value().id())
          .ifPresent(id -> {
            changes.removeAll(PAST, Scan.of(BY_NAME, id));
            changes.removeAll(CURRENT, Scan.of(BY_STATE, id));
            changes.removeAll(FACES, Scan.of(FACES_OF, id));
          });
      changes.remove(COLLECTIONS, document);
    }
  }
}
