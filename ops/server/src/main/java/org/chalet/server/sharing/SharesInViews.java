package org.chalet.server.sharing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.chalet.command.sharing.OpenOffers;
import org.chalet.command.sharing.SharesThrough;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.ShareOfferId;
import org.chalet.query.projection.Views;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.StorageFailure;

/** Shares as their view knows them. */
public final class SharesInViews implements SharesThrough, OpenOffers {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int MOST_LOOKS = 1500;

  private final Sharing sharing;
  private final Views views;

  public SharesInViews(Sharing sharing, Views views) {
    this.sharing = sharing;
    this.views = views;
  }

  @Override
  public List<Held> of(String organization, String party, long position) {
    await(position);
    return sharing.through(organization, party, position).stream()
        .map(share -> new Held(share.collection(), share.grantee()))
        .toList();
  }

  @Override
  public List<ShareOfferId> ofCalendars(EmailAddress to, long position) {
    await(position);
    return sharing.offersTo(to).stream()
        .filter(offer -> new CollectionId(offer.collection()).isCalendar())
        .map(offer -> new ShareOfferId(offer.offer()))
        .toList();
  }

  private void await(long position) {
    for (int looks = 0; !views.havePassed(position); looks++) {
      if (looks == MOST_LOOKS || Thread.currentThread().isInterrupted()) {
        throw new StorageFailure("a view has not taken in yet what shares depend on");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
