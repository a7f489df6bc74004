package org.chalet.query.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.calendar.CalendarShared;
import org.chalet.icalendar.Taken;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.calendar.slot.Guests;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomBooked;
import org.chalet.room.RoomChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomGuestsTest {
  private static final String ACME = "organization:acme";
  private static final RoomId ATTIC = RoomId.ofLocal("attic1");
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BEN = AccountId.ofLocal("ben");
  private static final AccountId GAST = AccountId.ofLocal("gast");

  private final ViewsByHand views = new ViewsByHand(new RoomProjection(), new SharingProjection());
  private final RoomGuests guests =
      new RoomGuests(new Rooms(() -> views.view("room")), new Sharing(() -> views.view("sharing")));

  @BeforeEach
  void furnish() {
    views.happened(new OrganizationOpened(ACME, "Acme", ANNA.raw()));
    views.happened(new UserAdded(ACME, BEN.raw(), "collaborator"));
    views.happened(new UserAdded(ACME, GAST.raw(), "external"));
    views.happened(new RoomAdded(ACME, ATTIC.raw(), "Attic", "", 4, List.of(), "#336699"));
    views.happened(
        new CalendarShared(ATTIC.calendar().raw(), ATTIC.principal().raw(), ACME, ACME, "edit"));
    views.happened(new RoomBooked(ATTIC.raw(), "b", 0, List.of(1000L, 2000L, 3000L, 4000L)));
  }

  @Test
  void a_room_is_found_by_its_address_or_its_id_and_is_taken_when_it_is_booked() {
    for (String named :
        List.of(
            ATTIC.address(),
            "mailto:" + ATTIC.address(),
            "MAILTO:" + ATTIC.address(),
            "room:attic1")) {
      Guests.Guest room = guests.find(BEN, named).orElseThrow();
      assertThat(room.id()).isEqualTo(ATTIC.raw());
      assertThat(room.taken(0, 3500)).containsExactly(new Taken(1000, 2000), new Taken(3000, 4000));
      assertThat(room.taken(2000, 3000)).isEmpty();
    }
    assertThat(guests.find(ANNA, ATTIC.address())).isPresent();
  }

  @Test
  void whoever_has_no_share_of_it_does_not_learn_that_there_is_one() {
    assertThat(guests.find(GAST, ATTIC.address())).isEmpty();
    assertThat(guests.find(AccountId.ofLocal("olga"), ATTIC.address())).isEmpty();
    assertThat(guests.find(ANNA, "room-nowhere@rooms.invalid")).isEmpty();
    assertThat(guests.find(ANNA, "room:")).isEmpty();
    assertThat(guests.find(ANNA, "anna@example.org")).isEmpty();
  }

  @Test
  void a_room_that_is_retired_is_never_free() {
    views.happened(new RoomChanged(ACME, ATTIC.raw(), "Attic", "", 4, List.of(), "#336699", false));
    assertThat(guests.find(BEN, ATTIC.address()).orElseThrow().taken(5000, 6000))
        .containsExactly(new Taken(5000, 6000));
  }
}
