package org.chalet.command.sharing;

import java.util.List;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.ShareOfferId;

/** Offers of shares that nobody has answered. */
public interface OpenOffers {
  /**
   * Those of calendars to the address.
   *
   * @throws org.chalet.store.StorageFailure when the position was not taken in yet
   */
  List<ShareOfferId> ofCalendars(EmailAddress to, long position);
}
