package org.chalet.query.calendar;

import static org.chalet.query.calendar.CalendarSchema.ATTACHMENTS;
import static org.chalet.query.calendar.CalendarSchema.REFERENCES;
import static org.chalet.query.calendar.CalendarSchema.SUBSCRIPTIONS;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.chalet.calendar.AttachmentStored;
import org.chalet.calendar.CalendarComponents;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarEvent;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarPublished;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShareAccepted;
import org.chalet.calendar.CalendarShareDeclined;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.calendar.CalendarUnpublished;
import org.chalet.calendar.SharedCalendarPropertiesChosen;
import org.chalet.contentline.Limits;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.icalendar.Attachments;
import org.chalet.icalendar.CalendarObject;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.value.ETags;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.DeletedCollections;
import org.chalet.query.collection.Naming;
import org.chalet.query.collection.OwnerGone;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calendars and the objects in them. */
public final class CalendarProjection implements Projection {
  private static final Logger LOG = LoggerFactory.getLogger(CalendarProjection.class);
  private static final CollectionKinds<CalendarObjectDocument> KINDS = CalendarSchema.KINDS;

  @Override
  public ViewSchema schema() {
    return CalendarSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("calendar", "identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    if (event.payload() instanceof AccountErased erased) {
      OwnerGone.from(KINDS, erased.account(), changes);
      new DeletedCollections<>(KINDS, changes).ownerGone(erased.account());
      changes.removeAll(SUBSCRIPTIONS, Scan.of(CalendarSchema.OF_OWNER, erased.account()));
      changes.removeAll(ATTACHMENTS, Scan.of(CalendarSchema.ATTACHMENTS_OF, erased.account()));
      changes.removeAll(REFERENCES, Scan.of(CalendarSchema.REFERENCES_BY, erased.account()));
    } else if (event.payload() instanceof CalendarEvent happened) {
      var deletions = new DeletedCollections<>(KINDS, changes);
      switch (happened) {
        case CalendarCreated created -> create(event, created, changes);
        case CalendarSubscribed subscribed -> subscribe(subscribed, changes);
        case CalendarPropertiesChanged changed ->
            changes
                .get(KINDS.collections(), changed.calendar())
                .map(there -> there.value().with(changed.properties()))
                .ifPresent(now -> changes.put(KINDS.collections(), now.id(), now));
        case CalendarFrozen frozen -> deletions.freeze(frozen.calendar());
        case CalendarShared shared -> {} // of shares there is a view of its own
        case CalendarShareRevoked revoked -> {}
        case CalendarShareAccepted accepted -> {}
        case CalendarShareDeclined declined -> {}
        case SharedCalendarPropertiesChosen chosen -> {}
        case CalendarPublished published -> {} // of links as well
        case CalendarUnpublished ended -> {}
        case CalendarDeleted deleted -> {
          deletions.end(deleted.calendar(), event.position());
          changes.remove(SUBSCRIPTIONS, deleted.calendar());
        }
        case CalendarRestored restored -> deletions.restore(restored.calendar());
        case CalendarObjectPut put -> put(event, put, changes);
        case AttachmentStored stored -> keep(event, stored, changes);
        case CalendarObjectDeleted deleted -> delete(event, deleted, changes);
      }
    }
  }

  private static void create(EventEnvelope event, CalendarCreated created, Changes changes) {
    var calendar =
        new StoredCollection(
            created.calendar(),
            created.owner(),
            created.segment(),
            created.components(),
            created.properties(),
            created.isDefault(),
            event.position());
    changes.put(KINDS.collections(), calendar.id(), calendar);
  }

  /** What is in it has positions of its own, so it is as if it had been made before all of them. */
  private static void subscribe(CalendarSubscribed subscribed, Changes changes) {
    String id = subscribed.calendar();
    changes.put(
        KINDS.collections(),
        id,
        new StoredCollection(
            id,
            subscribed.owner(),
            subscribed.segment(),
            CalendarComponents.USUAL,
            subscribed.properties(),
            false,
            0));
    changes.remove(DeletedCollections.KIND, id);
    changes.put(
        SUBSCRIPTIONS, id, new SubscriptionDocument(id, subscribed.owner(), subscribed.url()));
  }

  private static void put(EventEnvelope event, CalendarObjectPut put, Changes changes) {
    if (!new DeletedCollections<>(KINDS, changes).isKnown(put.calendar())) {
      return;
    }
    byte[] text = put.text().getBytes(StandardCharsets.UTF_8);
    var object =
        new CalendarObjectDocument(
            put.calendar(),
            put.name(),
            Naming.kept(changes, KINDS, put.calendar(), put.name(), put.written()),
            put.uid(),
            put.component(),
            ETags.of(text),
            text.length,
            event.time().getEpochSecond(),
            event.position(),
            false,
            span(event, text),
            put.scheduleTag());
    changes.put(KINDS.objects(), CollectionKinds.idOf(put.calendar(), put.name()), object, text);
    for (String id : Attachments.ids(text)) {
      var reference = new AttachmentReference(id, put.calendar(), put.owner(), put.name());
      changes.put(REFERENCES, reference.id(), reference);
    }
  }

  /** Kept whatever becomes of the object: it may be restored. */
  private static void keep(EventEnvelope event, AttachmentStored stored, Changes changes) {
    changes.put(
        ATTACHMENTS,
        stored.attachment(),
        new AttachmentDocument(
            stored.attachment(),
            stored.owner(),
            stored.content(),
            stored.size(),
            stored.type(),
            stored.fileName(),
            event.time().getEpochSecond()));
  }

  private static void delete(EventEnvelope event, CalendarObjectDeleted deleted, Changes changes) {
    if (!new DeletedCollections<>(KINDS, changes).isKnown(deleted.calendar())) {
      return;
    }
    String id = CollectionKinds.idOf(deleted.calendar(), deleted.name());
    String written = Naming.kept(changes, KINDS, deleted.calendar(), deleted.name(), null);
    var tombstone =
        CalendarObjectDocument.gone(
            deleted.calendar(),
            deleted.name(),
            written,
            event.time().getEpochSecond(),
            event.position());
    changes.put(KINDS.objects(), id, tombstone);
  }

  /** An object that an earlier version took in but this one cannot read is kept all the same. */
  private static IndexedSpan span(EventEnvelope event, byte[] text) {
    try {
      return IndexedSpan.of(CalendarObject.of(text, Limits.OBJECT));
    } catch (RuntimeException e) {
      LOG.warn("No times known of the object put at {}: {}", event.position(), e.toString());
      return IndexedSpan.UNKNOWN;
    }
  }
}
