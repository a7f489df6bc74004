package org.chalet.query.history;

import java.util.List;
import org.chalet.eventformat.EventEnvelope;

/** Tells of an organization's events, one after the other from the first on, what each changed. */
public final class OrganizationChanges {
  private final OrganizationFold fold = new OrganizationFold();

  public TimelineEntry next(EventEnvelope event) {
    List<FieldChange> changes = fold.take(event.payload());
    return TimelineEntry.of(event, null, changes);
  }
}
