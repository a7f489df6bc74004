package org.chalet.query.activity;

import org.jspecify.annotations.Nullable;

/**
 * A client that somebody used: what it signed in with, and what it calls itself. It tells about the
 * person, and leaves with the account.
 *
 * @param number position of the first event that it caused
 * @param first when that was, in epoch milliseconds
 * @param credential as in {@link org.chalet.kernel.trail.Client#credential}
 */
public record KnownClient(
    long number,
    String actor,
    long first,
    String channel,
    @Nullable String credential,
    @Nullable String userAgent) {}
