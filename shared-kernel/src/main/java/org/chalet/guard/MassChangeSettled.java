package org.chalet.guard;

import org.chalet.kernel.message.EventName;

/**
 * The owner has said what a mass change is.
 *
 * @param first names it, as in {@link MassChangeNoticed}
 * @param undone whether it was undone; otherwise it was meant
 */
@EventName("guard.mass-change-settled")
public record MassChangeSettled(String collection, String owner, long first, boolean undone)
    implements GuardEvent {}
