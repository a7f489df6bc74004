package org.chalet.server.forgetting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chalet.command.handover.Holdings;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.contact.AddressBookViews;

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
    return Stream.of(calendars, books)
        .flatMap(views -> views.home(account.raw()).stream())
        .map(document -> document.value())
        .map(held ->
            new Held(
                held.id(),
                Objects.requireNonNullElse(held.properties().displayName(), ""),
                held.isDefault()))
        .toList();
  }

  @Override
  public Part objects(String collection, long after) {
    CollectionViews<?> views = collection.startsWith(CALENDAR) ? calendars : books;
    List<ObjectRow> rows = views.page(collection, after, AT_ONCE);
    long last = rows.isEmpty() ? after : rows.getLast().position();
    return new Part(rows.stream().map(row -> new Piece(row.name(), row.size())).toList(), last);
  }
}
