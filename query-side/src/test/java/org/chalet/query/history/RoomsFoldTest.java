package org.chalet.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomChanged;
import org.junit.jupiter.api.Test;

class RoomsFoldTest {
  private static final String ACME = "organization:acme";
  private static final String ATTIC = "room:attic";

  private final OrganizationFold fold = new OrganizationFold();

  @Test
  void a_timeline_tells_what_was_said_of_rooms_before_and_after() {
    fold.take(new RoomAdded(ACME, ATTIC, "Attic", "", 8, List.of("screen"), "#000000"));
    assertThat(
            fold.take(
                new RoomChanged(ACME, ATTIC, "Loft", "", 0, List.of("screen"), "#000000", false)))
        .containsExactly(
            new FieldChange("rooms/room:attic/name", "Attic", "Loft"),
            new FieldChange("rooms/room:attic/capacity", "8", null),
            new FieldChange("rooms/room:attic/retired", null, "true"));
  }
}
