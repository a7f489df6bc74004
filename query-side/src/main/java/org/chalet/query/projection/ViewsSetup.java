package org.chalet.query.projection;

import java.time.InstantSource;
import org.chalet.store.Leases;
import org.chalet.store.ViewStore;

/**
 * What views are built with.
 *
 * @param tail recent events, for views that follow
 * @param replay the log itself, for views that are far behind or built anew
 * @param node tells this process from others on the same store
 */
public record ViewsSetup(
    ViewStore store,
    EventSource tail,
    LogReplay replay,
    Leases leases,
    String node,
    InstantSource clock) {}
