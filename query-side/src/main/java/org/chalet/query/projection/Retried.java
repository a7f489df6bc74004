package org.chalet.query.projection;

import org.chalet.store.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * What became of a parked sequence that was tried again.
 *
 * @param taken how many of its events were taken in
 * @param stuck the one that it still cannot take in, with those behind it; null when all is well
 */
public record Retried(int taken, @Nullable DeadLetter stuck) {}
