package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the calendar's owner comes; the organizer is told. Answers with {@link
 * EntryChanged}.
 *
 * @param answer {@code accepted}, {@code tentative} or {@code declined}
 * @param comment for the organizer
 */
public record AnswerInvitation(EntryPlace place, String answer, @Nullable String comment)
    implements Command {}
