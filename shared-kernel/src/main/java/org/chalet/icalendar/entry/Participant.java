package org.chalet.icalendar.entry;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that is invited.
 *
 * @param role {@code chair}, {@code required}, {@code optional} or {@code non-participant}
 * @param participation {@code needs-action}, {@code accepted}, {@code tentative}, {@code declined},
 *     …; said by the participant, not by who invites
 * @param rsvp whether an answer is asked for
 * @param kind {@code individual}, {@code group}, {@code resource} or {@code room}
 */
public record Participant(
    String email,
    @Nullable String name,
    @Nullable String role,
    @Nullable String participation,
    @Nullable Boolean rsvp,
    @Nullable String kind) {}
