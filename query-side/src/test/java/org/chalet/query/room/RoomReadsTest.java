package org.chalet.query.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.RoomId;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.policy.Standing;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Standings;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.room.BookingEvent;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomBooked;
import org.chalet.room.RoomChanged;
import org.chalet.room.RoomFreed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomReadsTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String ATTIC = "room:attic";
  private static final String HALL = "room:hall";
  private static final String CELLAR = "room:cellar";
  private static final String ROOMS = "/api/organizations/acme/rooms";

  /** Noon of 2026-06-01, in UTC. */
  private static final long NOON = 1_780_315_200L;

  private static final long HOUR = 3600;
  private static final String AT_NOON = "from=2026-06-01T12:00:00Z&to=2026-06-01T13:00:00Z";

  private final Standings standings =
      (organization, account) ->
          Optional.ofNullable(
                  Map.of(ANNA, Role.LEGAL_REPRESENTATIVE, BOB, Role.COLLABORATOR)
                      .get(account.raw()))
              .map(Standing::of);
  private final Story story = new Story();
  private final Following following =
      new Following(story, new RoomProjection(), new SharingProjection());
  private final Asking asking =
      new Asking(
          new RoomReads(
              new Rooms(following.views.live("room")),
              new Sharing(following.views.live("sharing")),
              standings));

  @BeforeEach
  void rooms() {
    tell(new OrganizationOpened(ACME, "Acme", ANNA));
    tell(new UserAdded(ACME, BOB, "collaborator"));
    add(ATTIC, "Attic", 8, List.of("Projector"));
    add(HALL, "Hall", 100, List.of("projector", "Piano"));
    add(CELLAR, "cellar", 0, List.of());
  }

  private void add(String room, String name, int capacity, List<String> equipment) {
    tell(new RoomAdded(ACME, room, name, "", capacity, equipment, "#000000"));
    RoomId id = new RoomId(room);
    share(id, "edit");
  }

  private void share(RoomId id, String level) {
    story.happened(
        ANNA,
        id.calendar().raw(),
        new CalendarShared(id.calendar().raw(), id.principal().raw(), ACME, ACME, level));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private void tell(Event event) {
    story.happened(ANNA, ACME, event);
  }

  private void book(String room, String booking, Long... times) {
    story.happened(
        ANNA, BookingEvent.stream(room), new RoomBooked(room, booking, NOON, List.of(times)));
  }

  private Asking.Answer ask(String account, String path) {
    following.caughtUp("room", "room", "organization");
    following.caughtUp("sharing", "room", "organization", "calendar");
    return asking.get(account, path);
  }

  private List<String> names(String account, String query) {
    return ask(account, ROOMS + '?' + query)
        .json()
        .valueStream()
        .map(room -> room.get("name").asString())
        .toList();
  }

  @Test
  void free_rooms_come_first_and_then_those_that_fit_best() {
    assertThat(names(BOB, "")).containsExactly("Attic", "cellar", "Hall");
    assertThat(names(BOB, "capacity=5")).containsExactly("Attic", "Hall", "cellar");
    assertThat(names(BOB, "capacity=9")).containsExactly("Hall", "cellar");
    assertThat(names(BOB, "equipment=PROJECTOR")).containsExactly("Attic", "Hall");
    assertThat(names(BOB, "equipment=projector&equipment=piano")).containsExactly("Hall");
    book(ATTIC, "a", NOON, NOON + HOUR);
    assertThat(names(BOB, AT_NOON + "&capacity=5")).containsExactly("Hall", "cellar", "Attic");
    assertThat(names(BOB, "from=2026-06-01T13:00:00Z&to=2026-06-01T14:00:00Z"))
        .containsExactly("Attic", "cellar", "Hall");
  }

  @Test
  void times_are_told_that_reach_into_the_range_and_no_others() {
    book(ATTIC, "a", NOON - HOUR, NOON, NOON + HOUR / 2, NOON + 2 * HOUR);
    book(ATTIC, "b", NOON + 3 * HOUR, NOON + 4 * HOUR);
    assertThat(busy())
        .isEqualTo("[{\"start\":\"2026-06-01T12:30:00Z\",\"end\":\"2026-06-01T14:00:00Z\"}]");
    book(ATTIC, "a", NOON, NOON + 60);
    assertThat(busy())
        .isEqualTo("[{\"start\":\"2026-06-01T12:00:00Z\",\"end\":\"2026-06-01T12:01:00Z\"}]");
    story.happened(ANNA, BookingEvent.stream(ATTIC), new RoomFreed(ATTIC, "a"));
    assertThat(busy()).isEqualTo("[]");
  }

  private String busy() {
    return ask(BOB, ROOMS + '?' + AT_NOON)
        .json()
        .valueStream()
        .filter(room -> room.get("name").asString().equals("Attic"))
        .findFirst()
        .orElseThrow()
        .get("busy")
        .toString();
  }

  @Test
  void what_is_asked_for_has_to_make_sense() {
    for (String wrong :
        List.of(
            "from=2026-06-01T12:00:00Z",
            "from=noon&to=night",
            "from=2026-06-01T12:00:00Z&to=2026-06-01T12:00:00Z",
            "from=2026-06-01T12:00:00Z&to=2026-08-01T12:00:00Z",
            "capacity=-1")) {
      assertThat(ask(BOB, ROOMS + '?' + wrong).refused()).as(wrong).isEqualTo("invalid-value");
    }
  }

  @Test
  void whoever_a_room_is_not_shared_with_does_not_know_it_but_managers_do() {
    RoomId attic = new RoomId(ATTIC);
    story.happened(
        ANNA,
        attic.calendar().raw(),
        new CalendarShareRevoked(attic.calendar().raw(), attic.principal().raw(), ACME));
    assertThat(names(BOB, "")).containsExactly("cellar", "Hall");
    assertThat(ask(BOB, ROOMS + "/attic").refused()).isEqualTo("unknown-room");
    assertThat(ask(ANNA, ROOMS + "/attic").json().get("level").asString())
        .isEqualTo("edit-and-share");
    share(attic, "view");
    assertThat(ask(BOB, ROOMS + "/attic").json().get("level").asString()).isEqualTo("view");
  }

  @Test
  void retired_rooms_are_told_to_whoever_asks_for_them_and_rooms_go_with_their_organization() {
    tell(new RoomChanged(ACME, HALL, "Hall", "Yard", 90, List.of(), "#111111", false));
    assertThat(names(BOB, "")).containsExactly("Attic", "cellar");
    assertThat(names(BOB, "retired=true")).containsExactly("Attic", "cellar", "Hall");
    assertThat(ask(BOB, ROOMS + "/hall").json().get("location").asString()).isEqualTo("Yard");
    tell(new OrganizationDeleted(ACME));
    assertThat(names(ANNA, "")).isEmpty();
  }
}
