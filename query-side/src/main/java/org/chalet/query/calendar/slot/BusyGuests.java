package org.chalet.query.calendar.slot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Taken;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.scheduling.slot.OpenHours;

/** What stands against a meeting. Not thread-safe. */
final class BusyGuests {
  private final String organizer;
  private final Map<String, Guests.Guest> considered = new LinkedHashMap<>();
  private final Set<String> tooBusy = new HashSet<>();
  private final Optional<OpenHours> hours;

  /** Each guest is looked at once, however often named, and who asks is not. */
  BusyGuests(AccountId organizer, List<Guests.Guest> guests, Optional<OpenHours> hours) {
    this.organizer = organizer.raw();
    this.hours = hours;
    guests.forEach(guest -> considered.putIfAbsent(guest.id(), guest));
    considered.remove(this.organizer);
  }

  List<Taken> between(long from, long until) {
    List<Taken> taken = new ArrayList<>();
    hours.ifPresent(open -> taken.addAll(open.closed(from, until)));
    for (Guests.Guest guest : considered.values()) {
      if (!tooBusy.contains(guest.id())) {
        add(guest, from, until, taken);
      }
    }
    return taken;
  }

  /** One who has too much to be looked into does not spoil the answer about the others. */
  private void add(Guests.Guest guest, long from, long until, List<Taken> taken) {
    try {
      taken.addAll(guest.taken(from, until));
    } catch (Rejected refused) {
      if (refused.code() != ErrorCode.TOO_MANY_MATCHES) {
        throw refused;
      }
      tooBusy.add(guest.id());
    }
  }

  String state(Optional<Guests.Guest> guest) {
    if (guest.isEmpty()) {
      return "unknown";
    }
    String id = guest.get().id();
    if (id.equals(organizer)) {
      return "organizer";
    }
    return tooBusy.contains(id) ? "unknown" : "considered";
  }
}
