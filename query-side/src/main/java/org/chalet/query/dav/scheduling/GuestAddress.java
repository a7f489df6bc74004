package org.chalet.query.dav.scheduling;

import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.scheduling.itip.CalendarAddress;

/** What people write for somebody whom they invite. */
final class GuestAddress {
  private static final String ACCOUNT = "account:";

  private GuestAddress() {}

  /** Of an account, an e-mail address, or a calendar user address. */
  static CalendarAddress of(String named) {
    if (named.startsWith(ACCOUNT)) {
      return ofAccount(named);
    }
    boolean bare = named.indexOf('@') > 0 && named.indexOf(':') < 0 && named.charAt(0) != '/';
    return bare ? CalendarAddress.ofEmail(named) : new CalendarAddress(named);
  }

  private static CalendarAddress ofAccount(String named) {
    try {
      return new CalendarAddress(PrincipalResource.hrefOf(new AccountId(named)));
    } catch (Rejected noAccount) {
      return new CalendarAddress(named);
    }
  }
}
