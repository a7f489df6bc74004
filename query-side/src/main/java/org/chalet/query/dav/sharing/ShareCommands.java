package org.chalet.query.dav.sharing;

import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.contact.ChooseSharedAddressBookProperties;
import org.chalet.contact.DeclineAddressBookShare;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;

/**
 * The commands about shares of one collection, whichever kind it is of.
 *
 * @param collection {@code calendar:…} or {@code addressbook:…}
 */
record ShareCommands(String collection) {
  private boolean isCalendar() {
    return collection.startsWith("calendar:");
  }

  Command share(Grantee grantee, ShareLevel level) {
    return isCalendar()
        ? new ShareCalendar(new CalendarId(collection), grantee, level)
        : new ShareAddressBook(new AddressBookId(collection), grantee, level);
  }

  Command revoke(Grantee grantee) {
    return isCalendar()
        ? new RevokeCalendarShare(new CalendarId(collection), grantee)
        : new RevokeAddressBookShare(new AddressBookId(collection), grantee);
  }

  Command leave() {
    return isCalendar()
        ? new DeclineCalendarShare(new CalendarId(collection))
        : new DeclineAddressBookShare(new AddressBookId(collection));
  }

  Command choose(CollectionProperties properties) {
    return isCalendar()
        ? new ChooseSharedCalendarProperties(new CalendarId(collection), properties)
        : new ChooseSharedAddressBookProperties(new AddressBookId(collection), properties);
  }
}
