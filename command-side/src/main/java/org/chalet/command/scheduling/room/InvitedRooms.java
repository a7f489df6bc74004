package org.chalet.command.scheduling.room;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import org.chalet.icalendar.Component;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.scheduling.itip.CalendarAddress;

/** Rooms among those who are invited. */
public final class InvitedRooms {
  private static final String PRINCIPALS = "/dav/principals/";

  private InvitedRooms() {}

  /** Always in the same order, so that who waits for one never holds another's. */
  static Collection<RoomId> in(Component meeting) {
    TreeSet<RoomId> rooms = new TreeSet<>(Comparator.comparing(RoomId::raw));
    for (Component part : meeting.components("VEVENT")) {
      part.properties("ATTENDEE")
          .forEach(one -> of(new CalendarAddress(one.value())).ifPresent(rooms::add));
    }
    return rooms;
  }

  /** The room of an address, be there such a room or not; empty for other addresses. */
  public static Optional<RoomId> of(CalendarAddress address) {
    if (address.uri().startsWith(PRINCIPALS)) {
      return principal(address.uri().substring(PRINCIPALS.length()).replace("/", ""));
    }
    return address.email().flatMap(RoomId::ofAddress);
  }

  private static Optional<RoomId> principal(String local) {
    try {
      return RoomId.ofPrincipal(AccountId.ofLocal(local));
    } catch (Rejected noId) {
      return Optional.empty();
    }
  }
}
