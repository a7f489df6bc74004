package org.chalet.sharing;

import org.chalet.kernel.message.PersonalEvent;

/** What happened around shares, in no collection; under the key of the account. */
public sealed interface SharingEvent extends PersonalEvent
    permits NotificationDismissed, ShareOfferEvent {
  String account();
}
