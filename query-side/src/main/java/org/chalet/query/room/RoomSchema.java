package org.chalet.query.room;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of rooms: its documents and indexes. */
final class RoomSchema {
  static final Index<RoomDocument> IN =
      new Index<>(
          "of_organization",
          List.of(Field.text("organization", RoomDocument::organization)),
          List.of(),
          false);
  static final Kind<RoomDocument> ROOMS = new Kind<>("rooms", RoomDocument.class, List.of(IN));

  private static final Field<BookingDocument> ROOM = Field.text("room", BookingDocument::room);

  static final Index<BookingDocument> BY_END =
      new Index<>(
          "by_end", List.of(ROOM, Field.number("end", BookingDocument::end)), List.of(), false);
  static final Index<BookingDocument> BY_BOOKING =
      new Index<>(
          "by_booking",
          List.of(ROOM, Field.text("booking", BookingDocument::booking)),
          List.of(),
          false);
  static final Kind<BookingDocument> BOOKINGS =
      new Kind<>("bookings", BookingDocument.class, List.of(BY_END, BY_BOOKING));

  static final ViewSchema SCHEMA = new ViewSchema("room", 1, List.of(ROOMS, BOOKINGS));

  private RoomSchema() {}
}
