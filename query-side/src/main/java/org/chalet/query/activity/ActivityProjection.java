package org.chalet.query.activity;

import static org.chalet.query.activity.ActivitySchema.BY_ACTOR;
import static org.chalet.query.activity.ActivitySchema.BY_SCOPE;
import static org.chalet.query.activity.ActivitySchema.CLIENTS;
import static org.chalet.query.activity.ActivitySchema.CLIENTS_OF;
import static org.chalet.query.activity.ActivitySchema.DEEDS;

import java.util.Set;
import org.chalet.calendar.CalendarEvent;
import org.chalet.contact.ContactEvent;
import org.chalet.eventformat.Erased;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.message.PersonalEvent;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.jspecify.annotations.Nullable;

/**
 * A line for each event, and each client once. What was done to an erased person's own data goes
 * with the account; what the person did elsewhere stays, without the client.
 */
public final class ActivityProjection implements Projection {
  private static final int DIGITS = 18;

  @Override
  public ViewSchema schema() {
    return ActivitySchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of(
        "calendar",
        "contact",
        "organization",
        "team",
        "product",
        "room",
        "identity",
        "file",
        "sharing");
  }

  /** Who looks at what was done waits until it is told; nobody else does. */
  @Override
  public boolean isAwaited() {
    return false;
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    if (event.payload() instanceof AccountErased erased) {
      forget(erased.account(), changes);
    }
    Trail trail = event.trail();
    @Nullable Long client = Clients.number(event, trail, changes);
    if (event.payload() instanceof Erased erased && erased.owner().startsWith(Deed.ACCOUNT)) {
      return;
    }
    Place place = Place.of(event);
    Deed deed =
        new Deed(
            event.position(),
            event.time().toEpochMilli(),
            trail.actor(),
            trail.client().channel(),
            client,
            trail.command(),
            trail.cause(),
            event.name(),
            place.whose(),
            place.scope(),
            place.object());
    changes.put(DEEDS, id(event.position()), deed);
  }

  /** In the order of positions, so that documents are written side by side. */
  static String id(long position) {
    String digits = Long.toString(position);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  private record Place(@Nullable String whose, @Nullable String scope, @Nullable String object) {
    static Place of(EventEnvelope event) {
      String stream = event.aggregateId();
      if (stream.startsWith(Deed.ORGANIZATION)) {
        return new Place(stream, stream, Subject.of(event.payload()));
      }
      return switch (event.payload()) {
        case CalendarEvent e -> new Place(e.owner(), e.calendar(), stream);
        case ContactEvent e -> new Place(e.owner(), e.addressBook(), stream);
        case PersonalEvent e -> new Place(e.owner(), null, stream);
        case Erased e -> new Place(e.owner(), null, stream);
        default -> new Place(null, null, stream);
      };
    }
  }

  private static void forget(String account, Changes changes) {
    changes.removeAll(CLIENTS, Scan.of(CLIENTS_OF, account));
    changes.removeAll(DEEDS, Scan.of(BY_SCOPE, account));
    for (String id : changes.ids(DEEDS, Scan.of(BY_ACTOR, account))) {
      changes
          .get(DEEDS, id)
          .ifPresent(deed -> changes.put(DEEDS, id, deed.value().withoutClient()));
    }
  }
}
