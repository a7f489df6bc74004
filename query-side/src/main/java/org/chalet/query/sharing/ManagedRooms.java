package org.chalet.query.sharing;

import static org.chalet.query.sharing.SharingSchema.SEATS;

import java.util.stream.Stream;
import org.chalet.kernel.value.RoomId;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;
import org.chalet.store.View;

/** Whoever manages an organization has its rooms' calendars without anybody sharing them. */
final class ManagedRooms {
  private ManagedRooms() {}

  static Stream<GrantDocument> grants(View view, Circles circles, String collection) {
    return RoomId.ofCalendar(collection).map(room -> room.principal().raw()).stream()
        .flatMap(owner ->
            circles.managed().stream()
                .filter(in -> view.get(SEATS, SeatDocument.id(in, owner)).isPresent())
                .map(in ->
                    new GrantDocument(
                        collection,
                        owner,
                        circles.reader(),
                        in,
                        ShareLevel.EDIT_AND_SHARE.token(),
                        0,
                        false,
                        ShareWords.NONE,
                        false)));
  }
}
