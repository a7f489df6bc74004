package org.chalet.query.dav.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chalet.contentline.Collation;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.RoomId;
import org.chalet.query.room.Rooms;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;

/**
 * Rooms beside people: known to those who may see at least when they are taken.
 *
 * @param people who else there is
 */
public record RoomPrincipals(Principals people, Rooms rooms, Sharing sharing)
    implements Principals {
  private static final String CALENDAR = "calendar";
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  @Override
  public Person of(AccountId account) {
    return people.of(account);
  }

  @Override
  public Optional<Person> known(AccountId reader, AccountId other) {
    Optional<RoomId> room = RoomId.ofPrincipal(other);
    return room.isPresent()
        ? room.filter(one -> mayKnow(reader, one)).flatMap(rooms::named).map(RoomPrincipals::person)
        : people.known(reader, other);
  }

  private boolean mayKnow(AccountId reader, RoomId room) {
    return sharing
        .reaching(reader, CALENDAR, room.calendar().local())
        .filter(shared -> shared.reach().gives(ShareLevel.FREE_BUSY))
        .isPresent();
  }

  private static Person person(Rooms.Named room) {
    return new Person(room.name(), List.of(room.room().address()));
  }

  /** People first; {@code room} is a word of every room. Those that are retired are not found. */
  @Override
  public List<AccountId> find(AccountId reader, String text, int most) {
    List<AccountId> found = people.find(reader, text, most);
    if (found.size() >= most) {
      return found;
    }
    Stream<AccountId> more =
        sharing.groupsOf(reader).stream()
            .filter(group -> new Grantee(group).isOrganization())
            .flatMap(group -> rooms.named(new OrganizationId(group)).stream())
            .filter(room -> room.active() && matches(room, text))
            .filter(room -> mayKnow(reader, room.room()))
            .map(room -> room.room().principal());
    return Stream.concat(found.stream(), more).limit(most).toList();
  }

  private static boolean matches(Rooms.Named room, String text) {
    String words = ' ' + key("room " + room.name() + ' ' + room.room().address());
    return BLANKS.splitAsStream(key(text).strip()).allMatch(word -> words.contains(' ' + word));
  }

  private static String key(String text) {
    return Collation.UNICODE_CASEMAP.key(text);
  }
}
