package org.chalet.kernel.trail;

import org.jspecify.annotations.Nullable;

/**
 * Who-did-it metadata of a command and of every event that it records.
 *
 * @param actor who: an account id, or {@code system}
 * @param client from which client
 * @param command the id of the command; events of one command share it
 * @param cause what made it happen: {@code POST /api/…}, {@code PUT}, the id of an event for
 *     policies
 * @param reason what the person gave as reason, or null
 */
public record Trail(
    String actor, Client client, String command, String cause, @Nullable String reason) {
  public static final String SYSTEM = "system";
}
