package org.chalet.query.dav.caldav;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.query.dav.access.Principals;
import org.chalet.scheduling.itip.CalendarAddress;

/** How people are named in calendars (RFC 4791, 6.2.2). */
public final class CalendarUsers {
  private CalendarUsers() {}

  /** Calendar user addresses of a person, in lower case too. */
  public static Set<String> addresses(AccountId account, Principals.Person person) {
    Set<String> addresses = new HashSet<>();
    person.emailAddresses().forEach(email -> addresses.add(CalendarAddress.ofEmail(email).uri()));
    String href = PrincipalResource.hrefOf(account);
    addresses.add(href);
    addresses.add(href.toLowerCase(Locale.ROOT));
    return addresses;
  }
}
