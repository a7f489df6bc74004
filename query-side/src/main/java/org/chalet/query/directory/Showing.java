package org.chalet.query.directory;

import static org.chalet.query.directory.DirectorySchema.ENTRIES;
import static org.chalet.query.directory.DirectorySchema.SEATS;
import static org.chalet.query.directory.DirectorySchema.TEAMS;

import java.util.List;
import java.util.Optional;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.query.listing.Entry;
import org.chalet.query.listing.Words;
import org.chalet.query.membership.Person;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;

/** Brings what a directory shows of a person or a team in line with what is known of them. */
final class Showing {
  static final String PERSON = "person";
  static final String TEAM = "team";

  private final Changes changes;
  private final Cards cards;

  Showing(EventEnvelope event, Changes changes) {
    this.changes = changes;
    this.cards = new Cards(event, changes);
  }

  Optional<Seat> seat(String organization, String account) {
    return changes.get(SEATS, Seat.id(organization, account)).map(Document::value);
  }

  Optional<TeamDocument> team(String team) {
    return changes.get(TEAMS, team).map(Document::value);
  }

  /** The person has this seat from now on. */
  void sit(Seat seat, Person person) {
    boolean before = seat(seat.organization(), seat.account()).filter(Seat::isOpen).isPresent();
    changes.put(SEATS, seat.id(), seat);
    show(seat, person, before != seat.isOpen());
  }

  /** The person is called otherwise, or forgotten. */
  void rename(Seat seat, Person person) {
    show(seat, person, !person.isKnown());
  }

  /**
   * @param moved whether devices have to hear of it in any case: a view that was built after the
   *     person was forgotten does not know of what they were told before
   */
  private void show(Seat seat, Person person, boolean moved) {
    String organization = seat.organization();
    boolean shown = seat.shows(person);
    String uid = DirectoryCard.uidOf(seat.account());
    list(seat, person, seat.isInternal() && person.isKnown());
    if (shown) {
      cards.show(organization, DirectoryCard.of(person), false);
    } else if (moved && (!seat.isOpen() || !person.isKnown())) {
      cards.remove(organization, uid);
    }
    seat.teams().forEach(team -> showIn(team, uid, shown, moved));
  }

  private void list(Seat seat, Person person, boolean listed) {
    String visible = seat.organization();
    String hidden = DirectorySchema.hidden(visible);
    ENTRIES.remove(changes, seat.hidden() ? visible : hidden, seat.account());
    if (listed) {
      String list = seat.hidden() ? hidden : visible;
      ENTRIES.put(
          changes,
          Entry.shown(list, seat.account(), PERSON, person.sort(), seat.joined(), person.words()));
    } else {
      ENTRIES.remove(changes, seat.hidden() ? hidden : visible, seat.account());
    }
  }

  /** The person has no seat any more. */
  void stand(Seat seat) {
    String uid = DirectoryCard.uidOf(seat.account());
    changes.remove(SEATS, seat.id());
    ENTRIES.remove(changes, seat.organization(), seat.account());
    ENTRIES.remove(changes, DirectorySchema.hidden(seat.organization()), seat.account());
    if (seat.isOpen()) {
      cards.remove(seat.organization(), uid);
    }
    seat.teams().forEach(team -> showIn(team, uid, false, seat.isOpen()));
  }

  private void showIn(String team, String uid, boolean shown, boolean anew) {
    team(team)
        .ifPresent(there -> {
          TeamDocument now = there.showing(uid, shown);
          if (anew || !now.equals(there)) {
            keep(now, anew);
          }
        });
  }

  /**
   * @param anew whether devices have to hear of the team though it may look the same
   */
  void keep(TeamDocument team, boolean anew) {
    changes.put(TEAMS, team.team(), team);
    cards.show(team.organization(), DirectoryCard.of(team), anew);
    List<String> words = Words.of(List.of(team.name()));
    ENTRIES.put(
        changes,
        Entry.shown(
            team.organization(), team.team(), TEAM, Words.key(team.name()), team.created(), words));
  }

  void remove(TeamDocument team) {
    changes.remove(TEAMS, team.team());
    cards.remove(team.organization(), DirectoryCard.uidOf(team.team()));
    ENTRIES.remove(changes, team.organization(), team.team());
  }
}
