package org.chalet.command.scheduling;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Contact;
import org.chalet.command.identity.Contacts;
import org.chalet.command.scheduling.room.InvitedRooms;
import org.chalet.command.scheduling.room.RoomBookings;
import org.chalet.identity.Logins;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.RoomScopes;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.store.Reservations;

/** Who is meant by a calendar user address (RFC 6638, 2.4.1). */
final class CalendarUsers {
  private static final String PRINCIPALS = "/dav/principals/";

  private final Contacts contacts;
  private final Reservations reservations;

  CalendarUsers(StateReader states, Reservations reservations) {
    this.contacts = new Contacts(states);
    this.reservations = reservations;
  }

  /** All that mean the person. */
  Set<CalendarAddress> addressesOf(AccountId account) {
    Optional<RoomId> room = RoomId.ofPrincipal(account);
    if (room.isPresent()) {
      return RoomBookings.addresses(room.get());
    }
    Set<CalendarAddress> addresses = new LinkedHashSet<>();
    contact(account)
        .ifPresent(known -> addresses.add(CalendarAddress.ofEmail(known.login().raw())));
    addresses.add(new CalendarAddress(PRINCIPALS + account.local() + '/'));
    return addresses;
  }

  Optional<Contact> contact(AccountId account) {
    return contacts.find(account);
  }

  /** Empty for whoever has no account here. */
  Optional<AccountId> find(CalendarAddress address) {
    Optional<RoomId> room = InvitedRooms.of(address);
    if (room.isPresent()) {
      return room.filter(one -> reservations.holder(RoomScopes.ROOMS, one.raw()).isPresent())
          .map(RoomId::principal);
    }
    if (address.uri().startsWith(PRINCIPALS)) {
      String local = address.uri().substring(PRINCIPALS.length()).replace("/", "");
      return local.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
          ? Optional.of(AccountId.ofLocal(local)).filter(account -> contact(account).isPresent())
          : Optional.empty();
    }
    return address
        .email()
        .flatMap(email -> reservations.holder(Logins.SCOPE, email))
        .map(AccountId::new);
  }
}
