package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.calendar.CalendarState;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.AddRoom;
import org.chalet.room.ChangeRoom;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomChanged;
import org.chalet.room.RoomDetails;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.junit.jupiter.api.Test;

class RoomsTest extends AccessStory {
  private static final RoomId ATTIC = RoomId.ofLocal("attic");
  private static final RoomId CELLAR = RoomId.ofLocal("cellar");
  private static final RoomDetails ALL =
      new RoomDetails("Attic", "3rd floor", 8, List.of("Projector", "projector"), "#AABBCC");
  private static final RoomDetails NOTHING = new RoomDetails(null, null, null, null, null);

  private final String id = house.raw();

  private static RoomDetails called(String name) {
    return new RoomDetails(name, null, null, null, null);
  }

  @Test
  void a_room_comes_with_a_calendar_that_everybody_inside_may_book() {
    var outcome = story.when(LEA, new AddRoom(house, ATTIC, ALL));
    RoomAdded added =
        new RoomAdded(id, ATTIC.raw(), "Attic", "3rd floor", 8, List.of("Projector"), "#aabbcc");
    assertThat(outcome.events()).contains(added);
    CalendarCreated calendar =
        outcome.events().stream()
            .filter(CalendarCreated.class::isInstance)
            .map(CalendarCreated.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(calendar.calendar()).isEqualTo(ATTIC.calendar().raw());
    assertThat(calendar.owner()).isEqualTo(ATTIC.principal().raw());
    assertThat(calendar.properties().displayName()).isEqualTo("Attic");
    assertThat(outcome.events())
        .contains(
            new CalendarShared(ATTIC.calendar().raw(), ATTIC.principal().raw(), id, id, "edit"));
  }

  @Test
  void what_is_said_of_a_room_is_verified() {
    for (RoomDetails wrong :
        List.of(
            NOTHING,
            called(" "),
            called("x".repeat(201)),
            new RoomDetails("Attic", "two\nlines", null, null, null),
            new RoomDetails("Attic", null, -1, null, null),
            new RoomDetails("Attic", null, 100_001, null, null),
            new RoomDetails("Attic", null, null, List.of(" "), null),
            new RoomDetails("Attic", null, null, Collections.nCopies(51, "chair"), null),
            new RoomDetails("Attic", null, null, null, "red"))) {
      story.when(LEA, new AddRoom(house, ATTIC, wrong)).refused(ErrorCode.INVALID_VALUE);
    }
  }

  @Test
  void two_rooms_are_never_called_the_same_and_an_id_is_used_once() {
    story.given(LEA, new AddRoom(house, ATTIC, called("Attic")));
    story.when(LEA, new AddRoom(house, ATTIC, called("Other"))).refused(ErrorCode.INVALID_VALUE);
    story
        .when(LEA, new AddRoom(house, CELLAR, called("ATTIC ")))
        .refused(ErrorCode.ROOM_NAME_TAKEN);
    story.given(LEA, new AddRoom(house, CELLAR, called("Cellar")));
    story
        .when(LEA, new ChangeRoom(house, CELLAR, called("attic"), null))
        .refused(ErrorCode.ROOM_NAME_TAKEN);
  }

  @Test
  void the_calendar_is_called_as_its_room() {
    story.given(LEA, new AddRoom(house, ATTIC, ALL));
    var outcome = story.when(LEA, new ChangeRoom(house, ATTIC, called("Loft"), false));
    assertThat(outcome.events())
        .contains(
            new RoomChanged(
                id, ATTIC.raw(), "Loft", "3rd floor", 8, List.of("Projector"), "#aabbcc", false));
    assertThat(outcome.events()).anyMatch(CalendarPropertiesChanged.class::isInstance);
    story.when(LEA, new ChangeRoom(house, ATTIC, NOTHING, null)).recordedNothing();
    story.when(LEA, new ChangeRoom(house, CELLAR, NOTHING, null)).refused(ErrorCode.UNKNOWN_ROOM);
  }

  @Test
  void managers_say_who_may_book_and_nobody_takes_the_calendar_away() {
    story.given(LEA, new AddRoom(house, ATTIC, ALL));
    Grantee everybody = new Grantee(id);
    story
        .when(CORA, new RevokeCalendarShare(ATTIC.calendar(), everybody))
        .refused(ErrorCode.FORBIDDEN);
    story.given(ADAM, new RevokeCalendarShare(ATTIC.calendar(), everybody));
    story.given(LEA, new ShareCalendar(ATTIC.calendar(), new Grantee(CORA.raw()), ShareLevel.VIEW));
    CalendarState now =
        story.states().read(ATTIC.calendar().raw(), CalendarState::after).orElseThrow();
    assertThat(now.shares().all().keySet()).isEqualTo(Map.of(CORA.raw(), 1).keySet());
    story.when(LEA, new DeleteCalendar(ATTIC.calendar())).refused(ErrorCode.FORBIDDEN);
    story
        .when(
            LEA,
            new ChangeCalendarProperties(
                ATTIC.calendar(),
                new PropertiesChange(CollectionProperties.NONE, CollectionProperties.named("X"))))
        .refused(ErrorCode.FORBIDDEN);
    story
        .when(OLGA, new ShareCalendar(ATTIC.calendar(), new Grantee(OLGA.raw()), ShareLevel.VIEW))
        .refused(ErrorCode.FORBIDDEN);
  }
}
