package org.chalet.calendar;

import org.chalet.kernel.message.PersonalEvent;

/** What happened to a calendar or to an object in one; under its owner's key. */
public sealed interface CalendarEvent extends PersonalEvent
    permits CalendarCreated,
        CalendarPropertiesChanged,
        CalendarDeleted,
        CalendarRestored,
        CalendarFrozen,
        CalendarObjectPut,
        CalendarObjectDeleted,
        AttachmentStored,
        CalendarSubscribed,
        CalendarShared,
        CalendarShareRevoked,
        CalendarShareAccepted,
        CalendarShareDeclined,
        SharedCalendarPropertiesChosen,
        CalendarPublished,
        CalendarUnpublished {
  /** {@code calendar:…}. */
  String calendar();
}
