package org.chalet.query.history;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.past.PastShelf;

/**
 * Says who may know what of the past of a collection; of subscribed calendars too, of which nothing
 * is on the shelf since what is in them is in no event.
 */
public final class PastReaders {
  private final PastShelf shelf;
  private final Facts facts;
  private final Streams streams;

  public PastReaders(PastShelf shelf, Facts facts, Streams streams) {
    this.shelf = shelf;
    this.facts = facts;
    this.streams = streams;
  }

  /**
   * Position from which on the reader may see what was in it; empty for never.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  public Optional<Long> since(AccountId reader, String collection) {
    return isSubscriber(reader, collection) ? Optional.of(0L) : shelf.since(reader, collection);
  }

  /** The same of who could read it, which whoever may share it may know. */
  public Optional<Long> sharersSince(AccountId asker, String collection) {
    return isSubscriber(asker, collection)
        ? Optional.of(0L)
        : shelf.sharersSince(asker, collection);
  }

  private boolean isSubscriber(AccountId account, String collection) {
    return CalendarId.isSubscription(collection)
        && facts
            .at(collection, "", streams.head())
            .filter(there -> there.field("owner", "").equals(account.raw()))
            .isPresent();
  }
}
