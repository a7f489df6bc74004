package org.chalet.query.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.PastName;
import org.chalet.query.history.OrganizationAsOf.Counts;
import org.chalet.query.history.OrganizationAsOf.Grant;
import org.chalet.query.history.OrganizationAsOf.Invitation;
import org.chalet.query.history.OrganizationAsOf.Product;
import org.chalet.query.history.OrganizationAsOf.Room;
import org.chalet.query.history.OrganizationAsOf.Team;
import org.chalet.query.history.OrganizationAsOf.TeamMember;
import org.chalet.query.history.OrganizationAsOf.User;
import org.chalet.query.history.fact.FactDocument;
import org.chalet.query.history.fact.FactPlaces;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.past.Moments;
import org.chalet.query.rest.Names;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Organizations as they were; costs follow what is told, whatever the length of their history. */
public final class OrganizationPast {
  private static final PageRequest FIRST = new PageRequest(null, PageRequest.MOST);

  /** How many teams are told with their first members where everything is told at once. */
  private static final PageRequest FIRST_TEAMS = new PageRequest(null, 20);

  private static final PageRequest FIRST_MEMBERS = new PageRequest(null, PageRequest.USUAL);

  private final Facts facts;
  private final Streams streams;
  private final Moments moments;
  private final Names names;

  public OrganizationPast(Facts facts, Streams streams, Moments moments, Names names) {
    this.facts = facts;
    this.streams = streams;
    this.moments = moments;
    this.names = names;
  }

  /** An organization at a position that is known to be one of its time, for who asks. */
  record Then(OrganizationId organization, long position, Instant moment, AccountId reader) {
    String in() {
      return organization.raw();
    }
  }

  /** As of the end of the event at that position; refuses UNKNOWN_POSITION. */
  Then at(OrganizationId organization, long position, AccountId reader) {
    PastName name = new PastName(organization.raw(), Long.toString(Math.max(0, position)));
    long known = moments.position(name);
    return there(new Then(organization, known, streams.timeOf(known).orElseThrow(), reader));
  }

  /** As of a moment; what happened in that very microsecond counts. */
  Then at(OrganizationId organization, Instant moment, AccountId reader) {
    PastName name = new PastName(organization.raw(), moment.toString());
    return there(new Then(organization, moments.position(name), moment, reader));
  }

  private Then there(Then then) {
    itself(then);
    return then;
  }

  private FactDocument itself(Then then) {
    return facts
        .at(FactPlaces.organization(then.in()), then.position())
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "it was not there then"));
  }

  OrganizationAsOf whole(Then then) {
    FactDocument itself = itself(then);
    RecordedEvent last = streams.lastUpTo(then.in(), then.position()).orElseThrow();
    return new OrganizationAsOf(
        then.in(),
        itself.field("name", ""),
        itself.field("initials"),
        itself.field("logo"),
        then.moment(),
        last.position(),
        last.event().sequence(),
        counts(then),
        named(then, inOrder(FactPlaces.users(then.in()), then, FIRST), User::of),
        inOrder(FactPlaces.invitations(then.in()), then, FIRST).stream()
            .map(fact -> invitation(then, fact))
            .toList(),
        inOrder(FactPlaces.products(then.in()), then, FIRST).stream().map(Product::of).toList(),
        inOrder(FactPlaces.teams(then.in()), then, FIRST_TEAMS).stream()
            .map(fact -> Team.of(fact, members(then, fact.subject())))
            .toList(),
        inOrder(FactPlaces.grants(then.in()), then, FIRST).stream().map(Grant::of).toList(),
        inOrder(FactPlaces.rooms(then.in()), then, FIRST).stream().map(Room::of).toList());
  }

  private Counts counts(Then then) {
    return new Counts(
        facts.count(FactPlaces.users(then.in()), then.position()),
        facts.count(FactPlaces.invitations(then.in()), then.position()),
        facts.count(FactPlaces.products(then.in()), then.position()),
        facts.count(FactPlaces.teams(then.in()), then.position()),
        facts.count(FactPlaces.grants(then.in()), then.position()),
        facts.count(FactPlaces.rooms(then.in()), then.position()));
  }

  private List<FactDocument> inOrder(String list, Then then, PageRequest wanted) {
    return facts.list(list, then.position(), wanted).items().stream()
        .sorted(Comparator.comparingLong(FactDocument::since).thenComparing(FactDocument::subject))
        .toList();
  }

  private List<String> members(Then then, String team) {
    return inOrder(FactPlaces.teammates(then.in(), team), then, FIRST_MEMBERS).stream()
        .map(FactDocument::subject)
        .toList();
  }

  Page<User> users(Then then, PageRequest wanted) {
    return named(then, FactPlaces.users(then.in()), wanted, User::of);
  }

  Page<Invitation> invitations(Then then, PageRequest wanted) {
    return page(then, FactPlaces.invitations(then.in()), wanted, fact -> invitation(then, fact));
  }

  Page<Product> products(Then then, PageRequest wanted) {
    return page(then, FactPlaces.products(then.in()), wanted, Product::of);
  }

  Page<Team> teams(Then then, PageRequest wanted) {
    return page(then, FactPlaces.teams(then.in()), wanted, fact -> Team.of(fact, null));
  }

  /** Refuses UNKNOWN_TEAM. */
  Page<TeamMember> members(Then then, String team, PageRequest wanted) {
    if (facts.at(FactPlaces.team(then.in(), team), then.position()).isEmpty()) {
      throw new Rejected(ErrorCode.UNKNOWN_TEAM, "there was no such team then");
    }
    return named(
        then,
        FactPlaces.teammates(then.in(), team),
        wanted,
        (fact, name) -> new TeamMember(fact.subject(), name, fact.since()));
  }

  Page<Grant> grants(Then then, PageRequest wanted) {
    return page(then, FactPlaces.grants(then.in()), wanted, Grant::of);
  }

  Page<Room> rooms(Then then, PageRequest wanted) {
    return page(then, FactPlaces.rooms(then.in()), wanted, Room::of);
  }

  private <T> Page<T> page(
      Then then, String list, PageRequest wanted, Function<FactDocument, T> told) {
    return facts.list(list, then.position(), wanted).map(told);
  }

  /** Tells of a person. */
  private interface Telling<T> {
    T of(FactDocument fact, @Nullable String name);
  }

  private <T> Page<T> named(Then then, String list, PageRequest wanted, Telling<T> told) {
    Page<FactDocument> page = facts.list(list, then.position(), wanted);
    return new Page<>(named(then, page.items(), told), page.next());
  }

  private <T> List<T> named(Then then, List<FactDocument> found, Telling<T> told) {
    Map<String, String> called =
        names.of(found.stream().map(FactDocument::subject).toList(), then.reader());
    return found.stream().map(fact -> told.of(fact, called.get(fact.subject()))).toList();
  }

  private Invitation invitation(Then then, FactDocument fact) {
    String id = fact.subject();
    return Invitation.of(
        id,
        fact.field("role", ""),
        new Invitations(streams)
            .issued(id, event -> event.position() <= then.position())
            .orElse(null),
        then.moment());
  }
}
