package org.chalet.query.calendar;

import static org.chalet.query.calendar.CalendarSchema.KINDS;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chalet.calendar.CalendarLimits;
import org.chalet.icalendar.CalendarObject;
import org.chalet.kernel.value.ETags;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.finding.FindKind;
import org.chalet.query.finding.FindOrder;
import org.chalet.query.finding.Findable;
import org.chalet.store.Change;
import org.chalet.store.Document;

/**
 * An object of a published calendar.
 *
 * @param name after its UID, so that it stays the same from one time to the next
 */
@SuppressWarnings("ArrayRecordComponent")
record FetchedObject(String name, CalendarObject read, byte[] text) {
  /**
   * @throws org.chalet.kernel.rule.Rejected for what cannot be shown
   */
  static FetchedObject of(byte[] text) {
    CalendarObject read = CalendarObject.of(text, CalendarLimits.OBJECT);
    String uid = read.componentName() + ' ' + read.uid();
    return new FetchedObject(
        UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)) + ".ics", read, text);
  }

  String etag() {
    return ETags.of(text);
  }

  Change put(String calendar, long modified, long position) {
    var document =
        new CalendarObjectDocument(
            calendar,
            name,
            null,
            read.uid(),
            read.componentName(),
            etag(),
            text.length,
            modified,
            position,
            false,
            IndexedSpan.of(read),
            null);
    String id = CollectionKinds.idOf(calendar, name);
    return new Change.Put<>(KINDS.objects(), new Document<>(id, position, document, text));
  }

  /** How it is found; what is no event, task or journal entry is not. */
  Change findable(String calendar, long modified, long position) {
    var place =
        new Findable.Place(calendar, name, calendar, modified, position, FindOrder.View.FETCHED);
    return FindKind.isFound(read.componentName())
        ? new Change.Put<>(
            Findable.KIND, new Document<>(place.id(), position, Findable.of(read, place), null))
        : new Change.Remove<>(Findable.KIND, place.id());
  }

  /** A tombstone in place of what is published no more. */
  static Change gone(Document<CalendarObjectDocument> there, long position) {
    CalendarObjectDocument was = there.value();
    var tombstone =
        CalendarObjectDocument.gone(was.collection(), was.name(), null, was.modified(), position);
    return new Change.Put<>(KINDS.objects(), new Document<>(there.id(), position, tombstone, null));
  }
}
