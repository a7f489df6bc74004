package org.chalet.query.dashboard;

import static org.chalet.query.dashboard.DashboardSchema.BY_OWNER;
import static org.chalet.query.dashboard.DashboardSchema.CONTAINERS;

import java.util.function.Supplier;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dashboard.DashboardSchema.Container;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** How many bytes people keep; as of a moment ago, since nobody waits for figures. */
public final class StoredBytes {
  private final Supplier<View> live;

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public StoredBytes(Supplier<View> live) {
    this.live = live;
  }

  /**
   * In one calendar or address book, attached files included.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  public long in(String collection) {
    return live.get().get(CONTAINERS, collection).map(there -> there.value().bytes()).orElse(0L);
  }

  /** In all calendars of somebody, attached files included. */
  public long inCalendars(AccountId owner) {
    return sum(owner, Names.CALENDARS);
  }

  public long inAddressBooks(AccountId owner) {
    return sum(owner, Names.CONTACTS);
  }

  private long sum(AccountId owner, String product) {
    return live.get().find(CONTAINERS, Scan.of(BY_OWNER, owner.raw())).stream()
        .map(Document::value)
        .filter(container -> container.counts() && container.product().equals(product))
        .mapToLong(Container::bytes)
        .sum();
  }
}
