package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/**
 * Publishes the calendar for whoever has its link, or changes how it is published. Answers with the
 * link's id.
 *
 * @param link id of the link, where there is none yet or another is wanted
 * @param renew whether another one takes the place of the one that there is
 */
public record PublishCalendar(
    CalendarId calendar, String link, PublicDetail detail, Frames frames, boolean renew)
    implements Command {}
