package org.chalet.query.history.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.query.history.fact.FactDocument;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;

/**
 * One way to a collection, on which many may have come.
 *
 * @param facts those that name them, in pages
 * @param access what one of these gave; nothing where something else stood against it
 */
record Way(
    Function<PageRequest, Page<FactDocument>> facts,
    Function<FactDocument, Optional<Access>> access) {
  static Way along(
      Facts facts, String list, long position, Function<FactDocument, Optional<Access>> access) {
    return new Way(wanted -> facts.list(list, position, wanted), access);
  }

  static Way of(FactDocument one, Function<FactDocument, Optional<Access>> access) {
    return new Way(wanted -> new Page<>(List.of(one), null), access);
  }
}
