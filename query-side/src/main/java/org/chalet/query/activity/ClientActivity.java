package org.chalet.query.activity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device, program or session of somebody's.
 *
 * @param credential what it signed in with, as {@code apppassword:…}
 * @param from when it did something for the first time
 * @param to when it did something last, within the time that was asked for; absent where it did not
 * @param deeds how many events it caused within that time
 */
public record ClientActivity(
    long id,
    String channel,
    @Nullable String credential,
    @Nullable String userAgent,
    Instant from,
    @Nullable Instant to,
    long deeds) {
  static ClientActivity of(KnownClient client, long deeds, Optional<Deed> last) {
    return new ClientActivity(
        client.number(),
        client.channel(),
        client.credential(),
        client.userAgent(),
        Instant.ofEpochMilli(client.first()),
        last.map(deed -> Instant.ofEpochMilli(deed.time())).orElse(null),
        deeds);
  }
}
