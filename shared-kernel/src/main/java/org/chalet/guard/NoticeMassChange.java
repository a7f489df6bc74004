package org.chalet.guard;

import java.time.Instant;
import org.chalet.kernel.message.Command;
import org.jspecify.annotations.Nullable;

/**
 * Tells the owner of a collection that one client has changed much of it; by Chalet alone.
 *
 * @param actor whose client
 * @param credential what it signed in with, or null
 */
public record NoticeMassChange(
    MassChangeId change,
    Instant began,
    String actor,
    @Nullable String credential,
    int deleted,
    int rewritten)
    implements Command {}
