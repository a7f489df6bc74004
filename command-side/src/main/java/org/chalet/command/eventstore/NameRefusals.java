package org.chalet.command.eventstore;

import org.chalet.calendar.CalendarScopes;
import org.chalet.contact.ContactScopes;
import org.chalet.identity.Logins;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.InvitationScopes;

/** What a command is told when a name that it wants is somebody else's. */
final class NameRefusals {
  private NameRefusals() {}

  static Rejected taken(String scope) {
    if (scope.equals(Logins.SCOPE)) {
      return new Rejected(ErrorCode.LOGIN_TAKEN, "this e-mail address is a login already");
    } else if (scope.startsWith(CalendarScopes.uids(""))) {
      return new Rejected(
          ErrorCode.CALENDAR_UID_TAKEN, "another object of the calendar has this UID");
    } else if (scope.startsWith(CalendarScopes.meetings(""))) {
      return new Rejected(
          ErrorCode.UNIQUE_SCHEDULING_OBJECT, "the meeting is in one of your calendars already");
    } else if (scope.startsWith(ContactScopes.uids(""))) {
      return new Rejected(
          ErrorCode.CARD_UID_TAKEN, "another card of the address book has this UID");
    } else if (scope.startsWith(CalendarScopes.home(""))
        || scope.startsWith(ContactScopes.home(""))) {
      return new Rejected(ErrorCode.COLLECTION_EXISTS, "the home has a collection of this name");
    } else if (scope.startsWith(InvitationScopes.invited(""))) {
      return new Rejected(ErrorCode.ALREADY_INVITED, "this address is invited already");
    }
    return new Rejected(ErrorCode.CONCURRENT_CHANGE, "a name is taken");
  }
}
