package org.chalet.query.history.fact;

import java.util.Set;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPublished;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.calendar.CalendarUnpublished;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookRestored;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.organization.OrganizationEvent;
import org.chalet.product.ProductEvent;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.room.RoomEvent;
import org.chalet.sharing.CollectionShareAnswered;
import org.chalet.sharing.CollectionShareRevoked;
import org.chalet.sharing.CollectionShared;
import org.chalet.store.ViewSchema;
import org.chalet.team.TeamEvent;

/** What was so of organizations and of shares, and when. People are there by their ids alone. */
public final class FactProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return FactSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("organization", "team", "product", "room", "calendar", "contact", "identity");
  }

  /** Who looks at the past waits until it is told; nobody else does. */
  @Override
  public boolean isAwaited() {
    return false;
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    Noting noting = new Noting(event.position(), changes);
    switch (event.payload()) {
      case OrganizationEvent e -> OrganizationFacts.on(e, noting);
      case RoomEvent e -> OrganizationFacts.on(e, noting);
      case TeamEvent e -> HoldingFacts.on(e, noting);
      case ProductEvent e -> HoldingFacts.on(e, noting);
      case CollectionShared e -> CollectionFacts.on(e, noting);
      case CollectionShareRevoked e -> CollectionFacts.on(e, noting);
      case CollectionShareAnswered e -> CollectionFacts.on(e, noting);
      case CalendarCreated e -> CollectionFacts.begin(e.calendar(), e.owner(), noting);
      case CalendarSubscribed e -> CollectionFacts.begin(e.calendar(), e.owner(), noting);
      case CalendarRestored e -> CollectionFacts.begin(e.calendar(), e.owner(), noting);
      case CalendarDeleted e -> CollectionFacts.end(e.calendar(), e.owner(), noting);
      case AddressBookCreated e -> CollectionFacts.begin(e.addressBook(), e.owner(), noting);
      case AddressBookRestored e -> CollectionFacts.begin(e.addressBook(), e.owner(), noting);
      case AddressBookDeleted e -> CollectionFacts.end(e.addressBook(), e.owner(), noting);
      case CalendarPublished e ->
          noting.say(FactPlaces.link(e.calendar(), e.owner()), "detail", e.detail());
      case CalendarUnpublished e -> noting.end(FactPlaces.link(e.calendar(), e.owner()));
      case AccountErased e -> CollectionFacts.forget(e.account(), noting);
      default -> {} // nothing that is told of organizations and shares
    }
  }
}
