package org.chalet.query.calendar.entry;

import io.swagger.v3.oas.annotations.media.Schema;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.icalendar.entry.Participant;
import org.jspecify.annotations.Nullable;

/**
 * An event or a task with all that is said of it.
 *
 * @param instance which one of a series it is; absent for the series itself
 * @param recurs whether it is, or belongs to, a series
 * @param organizer who invites
 * @param details whose times are said on the clock of the event
 */
@Schema(name = "Entry")
public record Entry(
    String calendar,
    String name,
    String uid,
    String etag,
    @Nullable String instance,
    boolean recurs,
    @Nullable Participant organizer,
    EntryDetails details) {}
