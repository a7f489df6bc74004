package org.chalet.hold;

import org.chalet.kernel.message.EventName;

/**
 * Somebody asks to lift the hold; another has to confirm it.
 *
 * @param until when it is over unless it was confirmed, in seconds since 1970 UTC
 */
@EventName("hold.lift-asked")
public record HoldLiftAsked(String organization, String hold, String account, String by, long until)
    implements HoldEvent {}
