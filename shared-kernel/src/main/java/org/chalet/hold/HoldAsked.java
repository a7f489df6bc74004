package org.chalet.hold;

import org.chalet.kernel.message.EventName;

/**
 * Somebody asks to keep an account from being erased; another has to confirm it.
 *
 * @param until when it is over unless it was confirmed, in seconds since 1970 UTC
 */
@EventName("hold.asked")
public record HoldAsked(String organization, String hold, String account, String by, long until)
    implements HoldEvent {}
