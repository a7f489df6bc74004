package org.chalet.query.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.chalet.query.sharing.Sharing;
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

  /** The collections in which what is wanted may be, as far as the asker may read them now. */
  Set<String> readable(AccountId asker, Wanted wanted) {
    String one = wanted.collection();
    if (one != null) {
      return isReadable(asker, one) ? Set.of(one) : Set.of();
    }
    Set<String> readable = new HashSet<>();
    if (wanted.kind() != FindKind.CARD) {
      readable.addAll(calendars.readable(asker));
    }
    if (wanted.includes(FindKind.CARD)) {
      readable.addAll(books.readable(asker));
      readable.addAll(directoriesOf(asker));
    }
    return readable;
  }

  private boolean isReadable(AccountId asker, String collection) {
    return switch (kindOf(collection)) {
      case CALENDAR -> calendars.isReadable(asker, collection);
      case BOOK -> books.isReadable(asker, collection);
      default -> directoriesOf(asker).contains(collection);
    };
  }

  private List<String> directoriesOf(AccountId asker) {
    return directories.of(asker).stream().map(directory -> directory.id()).toList();
  }

  Sources sources(Set<String> readable) {
    Sources sources = new Sources();
    List<String> rest = new ArrayList<>(readable);
    sources.add(indexes.fetched(), taken(rest, CalendarId::isSubscription));
    sources.add(indexes.directory(), taken(rest, id -> id.startsWith(DIRECTORY)));
    sources.add(indexes.recorded(), taken(rest, id -> true));
    return sources;
  }

  private static Set<String> taken(List<String> from, Predicate<String> which) {
    Set<String> taken = from.stream().filter(which).collect(Collectors.toSet());
    from.removeAll(taken);
    return taken;
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
