package org.chalet.contact;

import org.chalet.kernel.message.PersonalEvent;

/** What somebody marked for themselves; under the key of who did. */
public sealed interface FavouriteEvent extends PersonalEvent
    permits FavouriteMarked, FavouriteUnmarked {
  /** Of the contact, wherever the account reads it. */
  String uid();
}
