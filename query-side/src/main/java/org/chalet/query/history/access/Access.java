package org.chalet.query.history.access;

import org.jspecify.annotations.Nullable;

/**
 * That somebody could read, or change, a collection at a moment.
 *
 * @param account null for whoever has a link
 * @param level {@code owner}; else {@code free-busy}, {@code view}, {@code edit}, {@code
 *     edit-and-share}
 * @param through {@code owner}, {@code link}, {@code manager} of a room, or {@code person}, {@code
 *     team}, {@code organization} for with whom it was shared
 * @param grantee with whom it was shared, or whose room it was; else null
 * @param since position from which on it had been so
 */
record Access(
    @Nullable String account, String level, String through, @Nullable String grantee, long since) {}
