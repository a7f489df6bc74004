package org.chalet.query.calendar;

import static org.chalet.query.calendar.CalendarSchema.ATTACHMENTS;
import static org.chalet.query.calendar.CalendarSchema.REFERENCES;
import static org.chalet.query.calendar.CalendarSchema.REFERENCES_IN;
import static org.chalet.query.calendar.CalendarSchema.REFERENCES_OF;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chalet.icalendar.Attachments;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.sharing.Sharing;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.Meeting;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** The files that calendar objects refer to, and who may read them. */
public final class AttachmentViews {
  private final Supplier<View> view;
  private final CalendarViews calendars;
  private final Sharing sharing;

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public AttachmentViews(Supplier<View> view, CalendarViews calendars, Sharing sharing) {
    this.view = view;
    this.calendars = calendars;
    this.sharing = sharing;
  }

  /**
   * A file that is the reader's own, or attached to an object in a calendar whose contents the
   * reader may see. Costs follow what is shared with the reader, not how many others have it.
   */
  public Optional<AttachmentDocument> readable(AccountId reader, String attachment) {
    return view.get()
        .get(ATTACHMENTS, attachment)
        .map(Document::value)
        .filter(file ->
            file.owner().equals(reader.raw())
                || isReferred(Scan.of(REFERENCES_OF, attachment, reader.raw()))
                || isShared(reader, attachment));
  }

  /**
   * A file that is attached to a meeting of its owner's, for somebody who is invited there.
   *
   * @param guest tells whether it is that attendee who asks
   */
  public Optional<AttachmentDocument> ofGuest(String attachment, Predicate<CalendarAddress> guest) {
    View now = view.get();
    return now.get(ATTACHMENTS, attachment)
        .map(Document::value)
        .filter(file ->
            now.find(REFERENCES, Scan.of(REFERENCES_OF, attachment, file.owner())).stream()
                .flatMap(reference -> text(reference.value()).stream())
                .flatMap(text -> attendees(text, attachment))
                .anyMatch(guest));
  }

  /** Of what refers to the file; nobody where nothing does. */
  private static Stream<CalendarAddress> attendees(byte[] text, String attachment) {
    return Attachments.ids(text).contains(attachment)
        ? Meeting.of(Attachments.referring(ICalendars.parse(text), attachment)).attendees().stream()
        : Stream.empty();
  }

  private boolean isShared(AccountId reader, String attachment) {
    return sharing.reaching(reader, "calendar").stream()
        .filter(shared -> shared.reach().gives(ShareLevel.VIEW))
        .anyMatch(shared -> isReferred(Scan.of(REFERENCES_IN, shared.collection(), attachment)));
  }

  private boolean isReferred(Scan<AttachmentReference> scan) {
    List<Document<AttachmentReference>> references = view.get().find(REFERENCES, scan);
    return references.stream().map(Document::value).anyMatch(this::holds);
  }

  /** Whether the object is there, in a calendar that is, and still refers to the file. */
  private boolean holds(AttachmentReference reference) {
    return text(reference)
        .filter(text -> Attachments.ids(text).contains(reference.attachment()))
        .isPresent();
  }

  private Optional<byte[]> text(AttachmentReference reference) {
    return calendars
        .collection(reference.calendar())
        .flatMap(living -> calendars.object(living.id(), reference.name()))
        .map(CollectionViews::bytes);
  }
}
