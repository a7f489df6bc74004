package org.chalet.query.directory;

import static org.chalet.query.directory.DirectorySchema.BY_READER;
import static org.chalet.query.directory.DirectorySchema.CARDS;
import static org.chalet.query.directory.DirectorySchema.PEOPLE;
import static org.chalet.query.directory.DirectorySchema.SEATS;
import static org.chalet.query.directory.DirectorySchema.TEAMS;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Ids;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.listing.Order;
import org.chalet.query.listing.Question;
import org.chalet.query.membership.Person;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** What can be asked about directories. Whoever asks has to be internal to the organization. */
public final class Directories {
  /** Begins the name of every directory in an address book home, and of nothing else there. */
  public static final String PREFIX = "directory-";

  private static final int MOST_OF_ONE_ACCOUNT = 1000;
  private static final int ORGANIZATION = 2;

  private final Supplier<View> live;

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public Directories(Supplier<View> live) {
    this.live = live;
  }

  /** The directory's cards, as those of an address book. */
  public AddressBookViews cards() {
    return new AddressBookViews(live, CARDS);
  }

  static String segmentOf(String organization) {
    return PREFIX + Ids.local(organization);
  }

  Supplier<View> live() {
    return live;
  }

  /** Those that the account sees, in the order in which it joined the organizations. */
  public List<Document<StoredCollection>> of(AccountId reader) {
    View view = live.get();
    List<String> organizations = organizations(view, reader);
    Map<String, Document<StoredCollection>> found = new HashMap<>();
    view.getAll(CARDS.kinds().collections(), organizations)
        .forEach(directory -> found.put(directory.id(), directory));
    return organizations.stream()
        .flatMap(organization -> Optional.ofNullable(found.get(organization)).stream())
        .toList();
  }

  private static String organizationOf(Row seat) {
    return seat.text(ORGANIZATION);
  }

  /** The one under that name, when the account sees it. */
  public Optional<Document<StoredCollection>> named(AccountId reader, String segment) {
    if (!segment.startsWith(PREFIX)) {
      return Optional.empty();
    }
    View view = live.get();
    String organization = "organization:" + segment.substring(PREFIX.length());
    return seat(view, organization, reader)
        .filter(Seat::isInternal)
        .flatMap(seat -> view.get(CARDS.kinds().collections(), organization));
  }

  Optional<Seat> seat(OrganizationId organization, AccountId account) {
    return seat(live.get(), organization.raw(), account);
  }

  private static Optional<Seat> seat(View view, String organization, AccountId account) {
    return view.get(SEATS, Seat.id(organization, account.raw())).map(Document::value);
  }

  /**
   * A person in a directory.
   *
   * @param directory the segment of the address book
   * @param card the last path segment of the person's card in it
   */
  public record Known(
      AccountId account, String name, @Nullable String email, String directory, String card) {}

  /** Somebody whom the reader finds in a directory, as themselves. */
  public Optional<Known> known(AccountId reader, AccountId other) {
    View view = live.get();
    return view.get(PEOPLE.kind(), other.raw())
        .map(Document::value)
        .filter(Person::isKnown)
        .flatMap(person ->
            organizations(view, reader).stream()
                .filter(organization ->
                    seat(view, organization, other).filter(Seat::isOpen).isPresent())
                .findFirst()
                .map(organization -> known(other, person, organization)));
  }

  private static Known known(AccountId account, Person person, String organization) {
    String card = DirectoryCard.nameOf(DirectoryCard.uidOf(account.raw()));
    return new Known(account, person.called(), person.email(), segmentOf(organization), card);
  }

  /**
   * People whom the reader finds in directories, each once: of every word a word of their name or
   * address begins so; all words for all of them.
   *
   * @param most how many are looked for in each directory
   */
  public List<AccountId> find(AccountId reader, String words, int most) {
    View view = live.get();
    DirectoryPages pages = new DirectoryPages(live);
    return organizations(view, reader).stream()
        .map(organization -> Question.of(organization, Showing.PERSON, words, Order.NAME))
        .flatMap(question -> pages.page(question, PageRequest.of(null, most)).items().stream())
        .map(listed -> new AccountId(listed.subject()))
        .distinct()
        .toList();
  }

  /**
   * A team or an organization.
   *
   * @param organization {@code organization:…}, in which a team is
   */
  public record Group(String organization, String name) {}

  /** A team or an organization by its id, when the reader is in the organization. */
  public Optional<Group> group(AccountId reader, String id) {
    View view = live.get();
    Optional<Group> found =
        id.startsWith("team:")
            ? view.get(TEAMS, id)
                .map(Document::value)
                .map(team -> new Group(team.organization(), team.name()))
            : view.get(CARDS.kinds().collections(), id)
                .map(directory ->
                    new Group(
                        id,
                        Objects.requireNonNullElse(
                            directory.value().properties().displayName(), "")));
    return found.filter(group -> seat(view, group.organization(), reader).isPresent());
  }

  /** Everybody whom the directory of an organization shows; fetched while they are used. */
  public Iterator<AccountId> people(String organization) {
    return new Everybody(new DirectoryPages(live), organization);
  }

  private static List<String> organizations(View view, AccountId reader) {
    var seats = Scan.of(BY_READER, reader.raw()).limit(MOST_OF_ONE_ACCOUNT);
    return view.rows(SEATS, seats).stream().map(Directories::organizationOf).toList();
  }

  /** How the directory is called in the reader's language, whoever's it is. */
  public String titleFor(AccountId reader, String organizationName) {
    return live.get()
        .get(PEOPLE.kind(), reader.raw())
        .map(person -> Title.in(person.value().language(), organizationName))
        .orElse(Title.in(null, organizationName));
  }
}
