package org.chalet.query.activity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param client its number, as in the list of clients
 * @param collection the calendar, address book or organization
 * @param object as in {@link Deed#object}
 */
public record Entry(
    long position,
    Instant time,
    String actor,
    String channel,
    @Nullable Long client,
    @Nullable String credential,
    @Nullable String userAgent,
    String command,
    String cause,
    String event,
    @Nullable String collection,
    @Nullable String object) {
  static Entry of(Deed deed, Map<Long, KnownClient> clients) {
    KnownClient client = deed.client() == null ? null : clients.get(deed.client());
    return new Entry(
        deed.position(),
        Instant.ofEpochMilli(deed.time()),
        deed.actor(),
        deed.channel(),
        deed.client(),
        client == null ? null : client.credential(),
        client == null ? null : client.userAgent(),
        deed.command(),
        deed.cause(),
        deed.event(),
        deed.scope(),
        deed.object());
  }
}
