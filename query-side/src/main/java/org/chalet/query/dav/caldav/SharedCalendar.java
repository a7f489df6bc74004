package org.chalet.query.dav.caldav;

import java.util.Optional;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.sharing.Share;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;

/** A calendar of somebody else, in the home of whom it is shared with. */
final class SharedCalendar extends CalendarCollection {
  private final Share share;

  SharedCalendar(
      CalendarViews views,
      Sharing sharing,
      Commands commands,
      Document<StoredCollection> there,
      Shared shared,
      String href) {
    this(
        new Share(shared, there.value(), commands),
        new LivingCalendar(views, Share.shown(there, shared)),
        sharing,
        commands,
        href);
  }

  private SharedCalendar(
      Share share, CalendarSource whole, Sharing sharing, Commands commands, String href) {
    super(share.showsContent() ? whole : new HiddenCalendar(whole), sharing, commands, href);
    this.share = share;
  }

  @Override
  public Optional<Share> share() {
    return Optional.of(share);
  }

  @Override
  public Receipt keep(CollectionProperties properties, Trail trail) {
    return share.keep(properties, trail);
  }

  @Override
  protected boolean delete(Trail trail, boolean reply) {
    return share.leave(trail);
  }
}
