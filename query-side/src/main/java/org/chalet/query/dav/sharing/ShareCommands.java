package org.chalet.query.dav.sharing;

import org.chalet.calendar.AcceptCalendarShare;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.contact.AcceptAddressBookShare;
import org.chalet.contact.ChooseSharedAddressBookProperties;
import org.chalet.contact.DeclineAddressBookShare;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.kernel.value.ShareOfferId;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.OfferShare;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/** The commands about shares of one collection, whichever kind it is of. */
record ShareCommands(CollectionId collection) {
  Command share(Grantee grantee, ShareLevel level, ShareWords words) {
    return collection.isCalendar()
        ? new ShareCalendar(calendar(), grantee, level, words)
        : new ShareAddressBook(book(), grantee, level, words);
  }

  Command offer(ShareOfferId offer, EmailAddress to, ShareLevel level, ShareWords words) {
    return new OfferShare(offer, collection, to, level, words);
  }

  Command revoke(Grantee grantee) {
    return collection.isCalendar()
        ? new RevokeCalendarShare(calendar(), grantee)
        : new RevokeAddressBookShare(book(), grantee);
  }

  Command accept() {
    return collection.isCalendar()
        ? new AcceptCalendarShare(calendar())
        : new AcceptAddressBookShare(book());
  }

  Command leave() {
    return collection.isCalendar()
        ? new DeclineCalendarShare(calendar())
        : new DeclineAddressBookShare(book());
  }

  Command choose(PropertiesChange change) {
    return collection.isCalendar()
        ? new ChooseSharedCalendarProperties(calendar(), change)
        : new ChooseSharedAddressBookProperties(book(), change);
  }

  private CalendarId calendar() {
    return new CalendarId(collection.raw());
  }

  private AddressBookId book() {
    return new AddressBookId(collection.raw());
  }
}
