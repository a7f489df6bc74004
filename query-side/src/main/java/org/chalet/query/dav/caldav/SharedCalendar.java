package org.chalet.query.dav.caldav;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.objects.ObjectResource;
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
    super(views, sharing, commands, Share.shown(there, shared), href);
    this.share = new Share(shared, there.value(), commands);
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
  public boolean delete(Trail trail) {
    return share.leave(trail);
  }

  @Override
  boolean showsContent() {
    return share.showsContent();
  }

  @Override
  public long lastChange() {
    return showsContent() ? super.lastChange() : created();
  }

  @Override
  public Iterator<ObjectResource> members() {
    return showsContent() ? super.members() : Collections.emptyIterator();
  }

  @Override
  public Iterator<ObjectRow> living(long upTo) {
    return showsContent() ? super.living(upTo) : Collections.emptyIterator();
  }

  @Override
  public Iterator<ObjectRow> changes(long after, long upTo) {
    return showsContent() ? super.changes(after, upTo) : Collections.emptyIterator();
  }

  @Override
  public Optional<ObjectResource> object(String name) {
    return showsContent() ? super.object(name) : Optional.empty();
  }

  @Override
  public Map<String, ObjectResource> objects(Collection<String> names) {
    return showsContent() ? super.objects(names) : Map.of();
  }

  @Override
  public void export(OutputStream out) throws IOException {
    if (showsContent()) {
      super.export(out);
    } else {
      file(out).close();
    }
  }
}
