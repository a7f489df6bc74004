package org.chalet.hold;

import org.chalet.kernel.message.EventName;

/** This hold keeps the account from nothing any more. */
@EventName("hold.lifted")
public record HoldLifted(String organization, String hold, String account, String by)
    implements HoldEvent {}
