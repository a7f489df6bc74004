package org.chalet.query.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.directory.Directories;
import org.chalet.query.finding.FindKind;
import org.chalet.query.finding.FindTags;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;
import org.chalet.store.View;

/** Everything that may be looked through: calendars, address books, directories. */
public final class Shelves {
  private static final String CALENDAR = "calendar";
  private static final String BOOK = "addressbook";
  private static final String DIRECTORY = "organization:";

  private final Shelf<CalendarObjectDocument> calendars;
  private final Shelf<CardDocument> books;
  private final Directories directories;
  private final Indexes indexes;

  /**
   * Where objects are found, each asked for at each read, since a rebuilt one may take its place.
   *
   * @param recorded what people wrote
   * @param fetched what subscribed calendars show
   * @param directory what directories show
   */
  public record Indexes(
      Supplier<View> recorded, Supplier<View> fetched, Supplier<View> directory) {}

  public Shelves(
      CalendarViews calendars,
      AddressBookViews books,
      Directories directories,
      Sharing sharing,
      Indexes indexes) {
    this.calendars = new Shelf<>(CALENDAR, calendars, sharing, OpenedCalendarObject::open);
    this.books = new Shelf<>(BOOK, books, sharing, OpenedCard::open);
    this.directories = directories;
    this.indexes = indexes;
  }

  /** Where what is wanted may be, as far as the asker may read it now. */
  Readable readable(AccountId asker, Wanted wanted) {
    String one = wanted.collection();
    if (one != null) {
      Map<String, String> found = new HashMap<>();
      ownerOf(asker, one).ifPresent(owner -> found.put(one, owner));
      return new Readable(null, found);
    }
    Map<String, String> readable = new HashMap<>();
    if (wanted.kind() != FindKind.CARD) {
      subscriptions(asker).forEach(feed -> readable.put(feed, asker.raw()));
      readable.putAll(calendars.shared(asker));
    }
    if (wanted.includes(FindKind.CARD)) {
      readable.putAll(books.shared(asker));
      directoriesOf(asker).forEach(directory -> readable.put(directory, directory));
    }
    return new Readable(asker.raw(), readable);
  }

  private List<String> subscriptions(AccountId asker) {
    return calendars.views().home(asker.raw()).stream()
        .map(Document::id)
        .filter(CalendarId::isSubscription)
        .toList();
  }

  private Optional<String> ownerOf(AccountId asker, String collection) {
    return switch (kindOf(collection)) {
      case CALENDAR -> calendars.readable(asker, collection);
      case BOOK -> books.readable(asker, collection);
      default -> directoriesOf(asker).stream().filter(collection::equals).findFirst();
    };
  }

  private List<String> directoriesOf(AccountId asker) {
    return directories.of(asker).stream().map(Document::id).toList();
  }

  Sources sources(Readable readable) {
    Sources sources = new Sources();
    sources.add(indexes.fetched(), scopes(readable, CalendarId::isSubscription), Set.of());
    sources.add(indexes.directory(), scopes(readable, Shelves::isDirectory), Set.of());
    sources.add(indexes.recorded(), readable.recordedOwners(), readable.recordedTags());
    return sources;
  }

  private static Set<String> scopes(Readable readable, Predicate<String> which) {
    return readable.owners().keySet().stream()
        .filter(which)
        .map(FindTags::scope)
        .collect(Collectors.toSet());
  }

  static boolean isDirectory(String collection) {
    return collection.startsWith(DIRECTORY);
  }

  /** Whether the collection is there: what is in a deleted one is still in the index. */
  boolean exists(String collection) {
    return switch (kindOf(collection)) {
      case CALENDAR -> calendars.exists(collection);
      case BOOK -> books.exists(collection);
      default -> true;
    };
  }

  /** The object as it is now, when it is what is wanted. */
  Optional<Found> open(String collection, String name, Wanted wanted) {
    return switch (kindOf(collection)) {
      case CALENDAR -> calendars.open(collection, name, wanted);
      case BOOK -> books.open(collection, name, wanted);
      default ->
          directories
              .cards()
              .object(collection, name)
              .flatMap(card -> OpenedCard.open(card, wanted));
    };
  }

  private static String kindOf(String collection) {
    return collection.substring(0, Math.max(0, collection.indexOf(':')));
  }
}
