package org.chalet.query.history.fact;

import org.jspecify.annotations.Nullable;

/**
 * What an event made of a fact.
 *
 * @param before null where the subject came; {@code after} is null where it went
 */
public record FactChange(@Nullable FactDocument before, @Nullable FactDocument after) {}
