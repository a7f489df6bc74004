package org.chalet.guard;

import org.chalet.kernel.message.EventName;
import org.jspecify.annotations.Nullable;

/**
 * One client has changed much of a collection in a short time.
 *
 * @param first position of the first event of it; names the change within the collection
 * @param began time of that event, in seconds since 1970 UTC
 * @param actor whose client
 * @param credential what it signed in with, as in the trail; null where the trail says nothing
 * @param deleted how many objects it had deleted by then
 * @param rewritten how many others it had changed by then
 * @param held whether it writes nothing more there until the owner has said so
 */
@EventName("guard.mass-change-noticed")
public record MassChangeNoticed(
    String collection,
    String owner,
    long first,
    long began,
    String actor,
    @Nullable String credential,
    int deleted,
    int rewritten,
    boolean held)
    implements GuardEvent {}
