package org.chalet.query.history.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.chalet.kernel.value.RoomId;
import org.chalet.query.history.fact.FactDocument;
import org.chalet.query.history.fact.FactPlaces;
import org.chalet.query.history.fact.Facts;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;

/** The ways to a collection at a position: what it is, and the shares of it that counted. */
record Ways(Facts facts, String collection, String owner, long position) {
  private static final String LEVEL = "level";

  List<Way> all() {
    List<Way> ways = new ArrayList<>();
    Optional<RoomId> room = RoomId.ofCalendar(collection);
    if (room.isPresent()) {
      managers(room.get()).ifPresent(ways::add);
    } else {
      ways.add(
          Way.along(
              facts,
              collection,
              position,
              life -> Optional.of(new Access(owner, "owner", "owner", null, life.since()))));
    }
    ways.add(Way.along(facts, FactPlaces.links(collection), position, Ways::link));
    for (FactDocument share : facts.whole(FactPlaces.shares(collection), position)) {
      way(share).ifPresent(ways::add);
    }
    return ways;
  }

  /** Whoever manages an organization has its rooms' calendars without anybody sharing them. */
  private Optional<Way> managers(RoomId room) {
    return facts
        .at(FactPlaces.house(room.raw()), position)
        .map(house -> house.field("organization", ""))
        .map(in ->
            Way.along(
                facts,
                FactPlaces.managers(in),
                position,
                manager ->
                    facts
                        .at(FactPlaces.seat(in, owner), position)
                        .filter(seat -> !declined(manager.subject()))
                        .map(seat ->
                            new Access(
                                manager.subject(),
                                ShareLevel.EDIT_AND_SHARE.token(),
                                "manager",
                                in,
                                Math.max(manager.since(), seat.since())))));
  }

  private static Optional<Access> link(FactDocument link) {
    boolean full = link.field("detail", "").equals("full");
    ShareLevel level = full ? ShareLevel.VIEW : ShareLevel.FREE_BUSY;
    return Optional.of(new Access(null, level.token(), "link", null, link.from()));
  }

  /** A share counts while its owner is where it was shared. */
  private Optional<Way> way(FactDocument share) {
    String through = share.field("through", "");
    if (through.isEmpty()) {
      return Optional.of(way(share, through, 0));
    }
    return facts
        .at(FactPlaces.seat(through, owner), position)
        .map(seat -> way(share, through, seat.since()));
  }

  private Way way(FactDocument share, String through, long ownerSince) {
    Grantee grantee = new Grantee(share.subject());
    if (grantee.isPerson()) {
      return Way.of(share, person -> given(share, "person", person.subject(), ownerSince));
    }
    String members =
        grantee.isTeam()
            ? FactPlaces.teammates(through, grantee.raw())
            : FactPlaces.internals(grantee.raw());
    String kind = grantee.isTeam() ? "team" : "organization";
    return Way.along(
        facts,
        members,
        position,
        member -> given(share, kind, member.subject(), Math.max(ownerSince, member.since())));
  }

  private Optional<Access> given(FactDocument share, String kind, String account, long from) {
    String through = share.field("through", "");
    Optional<Long> inside =
        through.isEmpty()
            ? Optional.of(0L)
            : facts.at(FactPlaces.seat(through, account), position).map(FactDocument::since);
    boolean accepted =
        share.field("asks") == null ? !declined(account) : answer(account).equals("true");
    return inside
        .filter(since -> accepted && !account.equals(owner))
        .map(since ->
            new Access(
                account,
                share.field(LEVEL, ""),
                kind,
                share.subject(),
                LongStream.of(since, from, share.from()).max().orElseThrow()));
  }

  private boolean declined(String account) {
    return answer(account).equals("false");
  }

  private String answer(String account) {
    return facts
        .at(FactPlaces.answers(collection), account, position)
        .map(said -> said.field("accepted", ""))
        .orElse("");
  }
}
