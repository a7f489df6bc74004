package org.chalet.query.activity;

import org.jspecify.annotations.Nullable;

/**
 * One event, as far as it can be told without its content.
 *
 * @param time in epoch milliseconds
 * @param actor an account, or {@code system}
 * @param client the number of a {@link KnownClient}; null where none is known, as of somebody who
 *     was erased
 * @param command events of one command share it
 * @param event its stable name
 * @param place whose it is: the organization, or whoever owns the data; null for what is nobody's
 * @param scope the organization, calendar or address book; null outside of these
 * @param object the object's stream; in an organization the account, team, product or room
 *     concerned
 */
public record Deed(
    long position,
    long time,
    String actor,
    String channel,
    @Nullable Long client,
    String command,
    String cause,
    String event,
    @Nullable String place,
    @Nullable String scope,
    @Nullable String object) {
  static final String ORGANIZATION = "organization:";
  static final String ACCOUNT = "account:";

  Deed withoutClient() {
    return new Deed(
        position, time, actor, channel, null, command, cause, event, place, scope, object);
  }

  /** Where people look for kinds, persons and objects among what others did too. */
  @Nullable String organization() {
    return place != null && place.startsWith(ORGANIZATION) ? place : null;
  }

  /** What the kind begins with. */
  String context() {
    int dot = event.indexOf('.');
    return dot < 0 ? event : event.substring(0, dot);
  }

  /** Whose data it is, where somebody else did it. */
  @Nullable String sufferer() {
    return place != null && place.startsWith(ACCOUNT) && !place.equals(actor) ? place : null;
  }
}
