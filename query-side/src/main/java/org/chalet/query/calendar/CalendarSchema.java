package org.chalet.query.calendar;

import java.util.List;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.DeletedCollections;
import org.chalet.query.collection.ObjectIndex;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.finding.Findable;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.ViewSchema;

/** The view of calendars: its documents and indexes. */
final class CalendarSchema {
  private static final int SPAN_CLASS = 2;
  private static final int SPAN_START = 3;
  private static final int SPAN_END = 4;
  private static final int EXACT = 5;
  private static final int POSITION = 6;
  private static final int UID = 7;
  private static final int DESCRIBED = 8;

  private static final ObjectIndex<CalendarObjectDocument> INDEX = new ObjectIndex<>();

  /** Living objects by kind, length of their span, and its start. */
  static final Index<CalendarObjectDocument> BY_SPAN =
      new Index<>(
          "by_span",
          List.of(
              INDEX.collection(),
              Field.text("living_component", o -> o.deleted() ? null : o.component()),
              Field.number("span_class", o -> o.span().lengthClass()),
              Field.number("span_start", o -> o.span().start())),
          List.of(
              Field.number("span_end", o -> o.span().end()),
              Field.number("span_exact", o -> o.span().exact() ? 1L : 0L),
              INDEX.position(),
              Field.text("uid", CalendarObjectDocument::uid),
              INDEX.described()),
          false);

  static final CollectionKinds<CalendarObjectDocument> KINDS =
      new CollectionKinds<>(
          CollectionKinds.collections("calendars"),
          new Kind<>("objects", CalendarObjectDocument.class, List.of(INDEX.byChange(), BY_SPAN)),
          INDEX);

  static final Index<SubscriptionDocument> BY_CALENDAR =
      new Index<>(
          "by_calendar",
          List.of(Field.text("calendar", SubscriptionDocument::calendar)),
          List.of(),
          false);

  static final Index<SubscriptionDocument> OF_OWNER =
      new Index<>(
          "of_owner", List.of(Field.text("owner", SubscriptionDocument::owner)), List.of(), false);

  static final Index<SubscriptionDocument> BY_URL =
      new Index<>(
          "by_url",
          List.of(
              Field.text("url", SubscriptionDocument::url),
              Field.text("subscriber", SubscriptionDocument::owner)),
          List.of(),
          false);
  static final Kind<SubscriptionDocument> SUBSCRIPTIONS =
      new Kind<>(
          "subscriptions", SubscriptionDocument.class, List.of(BY_CALENDAR, OF_OWNER, BY_URL));

  private static final Field<AttachmentReference> REFERRED =
      Field.text("attachment", AttachmentReference::attachment);
  private static final Field<AttachmentReference> REFERRER =
      Field.text("owner", AttachmentReference::owner);

  static final Index<AttachmentReference> REFERENCES_OF =
      new Index<>("of_owner", List.of(REFERRED, REFERRER), List.of(), false);

  static final Index<AttachmentReference> REFERENCES_BY =
      new Index<>("by_owner", List.of(REFERRER), List.of(), false);

  static final Index<AttachmentReference> REFERENCES_IN =
      new Index<>(
          "in_calendar",
          List.of(Field.text("calendar", AttachmentReference::calendar), REFERRED),
          List.of(),
          false);

  static final Kind<AttachmentReference> REFERENCES =
      new Kind<>(
          "references",
          AttachmentReference.class,
          List.of(REFERENCES_OF, REFERENCES_BY, REFERENCES_IN));

  static final Index<AttachmentDocument> ATTACHMENTS_OF =
      new Index<>(
          "of_owner", List.of(Field.text("owner", AttachmentDocument::owner)), List.of(), false);

  static final Kind<AttachmentDocument> ATTACHMENTS =
      new Kind<>("attachments", AttachmentDocument.class, List.of(ATTACHMENTS_OF));

  static final ViewSchema SCHEMA =
      new ViewSchema(
          "calendar",
          7,
          List.of(
              KINDS.collections(),
              KINDS.objects(),
              DeletedCollections.KIND,
              SUBSCRIPTIONS,
              ATTACHMENTS,
              REFERENCES));

  static final Index<FeedDocument> BY_FEED =
      new Index<>(
          "by_calendar", List.of(Field.text("calendar", FeedDocument::calendar)), List.of(), false);

  static final Kind<FeedDocument> FEEDS = new Kind<>("feeds", FeedDocument.class, List.of(BY_FEED));

  /** What was fetched; never built from the log, but fetched again where it is lost. */
  static final ViewSchema FETCHED =
      new ViewSchema(
          "fetched", 3, List.of(KINDS.collections(), KINDS.objects(), FEEDS, Findable.KIND));

  /** Inboxes hold the same kinds. */
  static final ViewSchema INBOXES = KINDS.schema("scheduling", 1);

  private CalendarSchema() {}

  static long spanClass(Row row) {
    return row.number(SPAN_CLASS);
  }

  static CalendarCandidate candidate(Row row) {
    ObjectRow object = INDEX.row(row, DESCRIBED, row.number(POSITION));
    IndexedSpan span =
        new IndexedSpan(row.number(SPAN_START), row.number(SPAN_END), row.number(EXACT) != 0);
    return new CalendarCandidate(object, row.text(UID), span);
  }
}
