package org.chalet.query.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarLimits;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Occurrences;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.finding.FieldText;
import org.chalet.query.finding.FindKind;
import org.chalet.query.finding.ObjectTexts;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;

/** Events, tasks and journal entries, looked into. */
final class OpenedCalendarObject {
  private OpenedCalendarObject() {}

  /** See {@link Shelf.Opening}. Times without a zone are taken as UTC. */
  static Optional<Found> open(Document<CalendarObjectDocument> stored, Wanted wanted) {
    FindKind kind = FindKind.of(stored.value().component());
    CalendarObject object = CalendarObject.of(CollectionViews.bytes(stored), CalendarLimits.OBJECT);
    List<FieldText> texts = ObjectTexts.of(object);
    if (!wanted.includes(kind)
        || !wanted.includesOne(ObjectTexts.addresses(object))
        || (wanted.isTimed() && !happens(object, wanted))) {
      return Optional.empty();
    }
    return Highlights.of(texts, wanted.words())
        .map(matched ->
            new Found(
                kind.token(),
                stored.value().collection(),
                stored.value().name(),
                object.uid(),
                ObjectTexts.title(object),
                instant(object.span().start()),
                instant(object.span().end()),
                matched));
  }

  private static boolean happens(CalendarObject object, Wanted wanted) {
    return Occurrences.overlaps(
        object.calendar(), object.componentName(), wanted.start(), wanted.end(), ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(long epochSecond) {
    return epochSecond == Long.MIN_VALUE || epochSecond == Long.MAX_VALUE
        ? null
        : Instant.ofEpochSecond(epochSecond);
  }
}
