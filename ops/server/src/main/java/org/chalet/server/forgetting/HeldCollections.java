package org.chalet.server.forgetting;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalet.command.handover.Holdings;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.store.Document;

/** Collections as the views know them. */
public final class HeldCollections implements Holdings {
  private static final String CALENDAR = "calendar:";
  private static final int AT_ONCE = 500;

  private final CalendarViews calendars;
  private final AddressBookViews books;

  public HeldCollections(CalendarViews calendars, AddressBookViews books) {
    this.calendars = calendars;
    this.books = books;
  }

  @Override
  public List<Held> of(AccountId account) {
    return held(views -> views.home(account.raw()));
  }

  @Override
  public List<Held> deletedOf(AccountId account) {
    return held(views -> views.deletedOf(account.raw()));
  }

  private List<Held> held(
      Function<CollectionViews<?>, List<Document<StoredCollection>>> collections) {
    return Stream.of(calendars, books)
        .flatMap(views -> collections.apply(views).stream())
        .map(Document::value)
        .map(held ->
            new Held(
                held.id(),
                Objects.requireNonNullElse(held.properties().displayName(), ""),
                held.isDefault()))
        .toList();
  }

  @Override
  public long count(String collection) {
    return viewsOf(collection).count(collection);
  }

  private CollectionViews<?> viewsOf(String collection) {
    return collection.startsWith(CALENDAR) ? calendars : books;
  }

  @Override
  public Part objects(String collection, long after) {
    List<ObjectRow> rows = viewsOf(collection).page(collection, after, AT_ONCE);
    long last = rows.isEmpty() ? after : rows.getLast().position();
    return new Part(rows.stream().map(row -> new Piece(row.name(), row.size())).toList(), last);
  }
}
