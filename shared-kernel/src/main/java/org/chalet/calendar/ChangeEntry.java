package org.chalet.calendar;

import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.ResourceName;

/**
 * Changes an event or a task, or some instances of it; answers with {@link EntryChanged}.
 *
 * @param splitName of what follows, where the series is cut
 * @param splitUid the UID of that
 */
public record ChangeEntry(
    EntryPlace place, EntryDetails details, ResourceName splitName, String splitUid)
    implements Command {}
