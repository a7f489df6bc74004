package org.chalet.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets documents of a kind be found by words.
 *
 * @param of the same for as long as the document stays the same; null for one that is not found
 */
public record TextIndex<D>(Function<D, @Nullable TextEntry> of) {}
