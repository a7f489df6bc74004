package org.chalet.query.history.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact is found.
 *
 * @param list of what it is one, as {@code organization:…/users}
 * @param subject unique in the list
 * @param scope in whose timeline it is told: an organization; null for none
 * @param owner the account with which it is erased; null for what outlives people
 * @param holder whose it is: an account or a team; null for nobody's
 * @param of what it is about, as {@code product:…}; null where the holder says all
 */
public record FactPlace(
    String list,
    String subject,
    @Nullable String scope,
    @Nullable String owner,
    @Nullable String holder,
    @Nullable String of) {
  String id() {
    return list + '/' + subject;
  }
}
