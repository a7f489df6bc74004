package org.chalet.query.activity;

import static org.chalet.query.activity.ActivitySchema.CLIENTS;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;

/** Clients by what they are, so that a deed has to name a number only. */
final class Clients {
  private static final String ERASED = "erased";

  private Clients() {}

  /** Of the client that caused the event; null for the system and for what was erased. */
  static @Nullable Long number(EventEnvelope event, Trail trail, Changes changes) {
    Client client = trail.client();
    if (trail.actor().equals(Trail.SYSTEM) || ERASED.equals(client.credential())) {
      return null;
    }
    String id = id(trail.actor(), client);
    return changes
        .get(CLIENTS, id)
        .map(Document::value)
        .orElseGet(() -> {
          KnownClient first =
              new KnownClient(
                  event.position(),
                  trail.actor(),
                  event.time().toEpochMilli(),
                  client.channel(),
                  client.credential(),
                  client.userAgent());
          changes.put(CLIENTS, id, first);
          return first;
        })
        .number();
  }

  private static String id(String actor, Client client) {
    String key =
        actor + '\n' + client.channel() + '\n' + client.credential() + '\n' + client.userAgent();
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
