package org.chalet.query.dav.carddav;

import java.util.List;
import java.util.function.Predicate;
import org.chalet.contentline.Collation;
import org.chalet.query.contact.CardCandidate;
import org.chalet.query.contact.SearchableText;
import org.chalet.vcard.CardFilter;
import org.chalet.vcard.CardFilter.PropFilter;
import org.chalet.vcard.CardFilter.Test;
import org.chalet.vcard.CardFilter.TextMatch;

/**
 * Rules cards out by their searchable text before any is read. Lets through whatever a filter could
 * match, and some that it does not.
 */
final class CardSieve {
  private static final Predicate<CardCandidate> ANY = candidate -> true;

  private CardSieve() {}

  static Predicate<CardCandidate> of(CardFilter filter) {
    return filter.propFilters().isEmpty()
        ? ANY
        : combined(filter.test(), filter.propFilters().stream().map(CardSieve::property).toList());
  }

  private static Predicate<CardCandidate> property(PropFilter filter) {
    boolean decided =
        !filter.isNotDefined()
            && SearchableText.covers(filter.name())
            && !filter.textMatches().isEmpty()
            && (filter.paramFilters().isEmpty() || filter.test() == Test.ALL_OF);
    return decided
        ? combined(filter.test(), filter.textMatches().stream().map(CardSieve::text).toList())
        : ANY;
  }

  private static Predicate<CardCandidate> text(TextMatch match) {
    boolean folds =
        match.collation() == Collation.UNICODE_CASEMAP
            || match.text().chars().allMatch(c -> c < 0x80);
    if (match.negate() || !folds) {
      return ANY;
    }
    String folded = SearchableText.fold(match.text());
    return candidate -> candidate.mayContain(folded);
  }

  private static Predicate<CardCandidate> combined(
      Test test, List<Predicate<CardCandidate>> parts) {
    if (test == Test.ANY_OF && parts.contains(ANY)) {
      return ANY;
    }
    boolean decisive = test == Test.ANY_OF;
    return candidate -> {
      for (Predicate<CardCandidate> part : parts) {
        if (part.test(candidate) == decisive) {
          return decisive;
        }
      }
      return !decisive;
    };
  }
}
