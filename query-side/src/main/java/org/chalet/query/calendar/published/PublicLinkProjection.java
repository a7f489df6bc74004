package org.chalet.query.calendar.published;

import static org.chalet.query.calendar.published.PublicLinkSchema.LINKS;

import java.util.Set;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPublished;
import org.chalet.calendar.CalendarUnpublished;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;

/** Which calendars are published; one that is deleted or handed over is not any more. */
public final class PublicLinkProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return PublicLinkSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("calendar", "identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case CalendarPublished now ->
          changes.put(
              LINKS,
              now.calendar(),
              new PublicLinkDocument(
                  now.calendar(), now.owner(), now.link(), now.detail(), now.frames()));
      case CalendarUnpublished ended -> changes.remove(LINKS, ended.calendar());
      case CalendarDeleted deleted -> changes.remove(LINKS, deleted.calendar());
      case AccountErased erased ->
          changes.removeAll(LINKS, Scan.of(PublicLinkSchema.OF_OWNER, erased.account()));
      default -> {} // says nothing of links
    }
  }
}
