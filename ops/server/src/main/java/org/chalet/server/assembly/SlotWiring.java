package org.chalet.server.assembly;

import java.util.List;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.calendar.slot.FreeSlotReads;
import org.chalet.query.calendar.slot.Guests;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.scheduling.KnownGuests;
import org.chalet.query.dav.scheduling.SharingGuests;
import org.chalet.query.identity.Accounts;
import org.chalet.query.room.RoomGuests;
import org.chalet.query.room.Rooms;
import org.chalet.query.sharing.Sharing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Times at which people can meet. */
@Configuration(proxyBeanMethods = false)
public class SlotWiring {
  @Bean
  FreeSlotReads freeSlotReads(
      Principals principals,
      Sharing sharing,
      CalendarViews calendars,
      Inboxes inboxes,
      Rooms rooms,
      Accounts accounts) {
    Guests guests =
        Guests.firstOf(
            List.of(
                new RoomGuests(rooms, sharing),
                new KnownGuests(principals, calendars, inboxes, accounts::zone),
                new SharingGuests(sharing, accounts, calendars, inboxes, accounts::zone)));
    return new FreeSlotReads(guests, accounts::zone);
  }
}
