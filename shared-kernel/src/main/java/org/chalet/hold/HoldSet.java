package org.chalet.hold;

import org.chalet.kernel.message.EventName;

/** The account is not erased, nor what it keeps destroyed, until the hold is lifted. */
@EventName("hold.set")
public record HoldSet(String organization, String hold, String account, String by)
    implements HoldEvent {}
